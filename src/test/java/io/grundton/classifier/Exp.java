package io.grundton.classifier;
import java.nio.file.*; import java.util.*; import java.util.stream.*;
import io.grundton.opennlp.MaxentFitter;
public class Exp {
  public static void main(String[] a) throws Exception {
    String file=a[0]; double l2=Double.parseDouble(a[1]); int it=Integer.parseInt(a[2]); boolean punct=Boolean.parseBoolean(a[3]);
    List<LabelledText> t=new ArrayList<>();
    for(String l:Files.readAllLines(Path.of(file))){int k=l.indexOf('\t'); if(k>0&&!l.substring(k+1).isBlank()) t.add(new LabelledText(l.substring(0,k),l.substring(k+1)));}
    long t0=System.nanoTime();
    TrainingSet set=new TrainingSet(t,punct);
    int K=5; int[] f=set.folds(K); int n=t.size(); int L=set.labels().size(); double[][] lo=new double[L][n];
    Trainer tr=new Trainer(set,new MaxentFitter(l2,it)); 
    for(int k=0;k<K;k++){int kk=k; int[] train=IntStream.range(0,n).filter(i->f[i]!=kk).toArray(); Weights w=tr.fit(train); if(k==0)System.out.println("grams "+w.grams());
      for(int i=0;i<n;i++) if(f[i]==k){int[] s=w.logOdds(set.grams(i)); for(int l=0;l<L;l++) lo[l][i]=s[l]/(double)Weights.SCALE;}}
    int[][] p=new int[n][L]; 
    for(int l=0;l<L;l++){boolean[] y=new boolean[n]; for(int i=0;i<n;i++) y[i]=set.label(i)==l; Calibration c=Calibration.fit(lo[l],y); for(int i=0;i<n;i++) p[i][l]=c.probabilityBp(lo[l][i]);}
    System.out.println("time "+(System.nanoTime()-t0)/1000000+" ms");
    int ok=0; int[] tp=new int[L],fp=new int[L],fn=new int[L]; double[] bs=new double[10],bc=new double[10]; int[] bn=new int[10];
    for(int i=0;i<n;i++){int b=0; for(int l=1;l<L;l++) if(p[i][l]>p[i][b]) b=l; int y=set.label(i); if(b==y){ok++;tp[b]++;}else{fp[b]++;fn[y]++;} int q=Math.min(9,p[i][b]/1000); bn[q]++; bs[q]+=p[i][b]/1e4; bc[q]+=b==y?1:0;}
    double mf=0; for(int l=0;l<L;l++){double F=2.0*tp[l]/(2*tp[l]+fp[l]+fn[l]); mf+=F; System.out.printf("  %-20s n %4d F1 %.3f P %.3f R %.3f%n",set.labels().get(l),tp[l]+fn[l],F,tp[l]/(double)(tp[l]+fp[l]),tp[l]/(double)(tp[l]+fn[l]));}
    double ece=0; for(int q=0;q<10;q++) if(bn[q]>0) ece+=Math.abs(bs[q]-bc[q])/n;
    double best=0; if(L==2) for(int c=1000;c<9000;c+=100){int a1=0,b1=0,c1=0,d1=0; for(int i=0;i<n;i++){boolean pr=p[i][1]>=c, y=set.label(i)==1; if(pr&&y)a1++; else if(pr)b1++; else if(y)c1++; else d1++;} double m=(2.0*a1/(2*a1+b1+c1)+2.0*d1/(2*d1+b1+c1))/2; best=Math.max(best,m);}
    System.out.printf("acc %.4f macroF1 %.4f best %.4f ece %.4f%n",ok/(double)n,mf/L,best,ece);
  }
}
