-- SPDX-License-Identifier: Apache-2.0
-- Generated from schemas/*.avsc by scripts/update-docs: change the schemas, not this file.
--
-- The tables for Spark, over the view for globs:
--   spark-sql --hivevar out=gs://bucket/tables -f schemas/sql/spark.sql
-- After each run MSCK REPAIR TABLE shows dates that are new, and REFRESH TABLE, in sessions that
-- go on, those that were published again. After an upgrade run the script again: the tables are
-- made anew, no file is touched.

DROP TABLE IF EXISTS conversation;
CREATE TABLE conversation (
  `conversation_key` STRING COMMENT 'Key of the conversation in every table: the first 32 hex digits of SHA-256 over source_id, a zero byte and conversation_id.',
  `conversation_id` STRING COMMENT 'Id of the conversation as its source delivered it; unique only within source_id.',
  `source_id` STRING COMMENT 'Who delivered it: the first folder under landing. Not the vendor, which comes from the roster.',
  `contact_id` STRING COMMENT 'Id that the source gives to all legs of one contact (a transfer between vendors, a call and its follow-up e-mail); null where it gives none.',
  `customer_key` STRING COMMENT 'Keyed hash (32 hex digits) of the customer id, the same for every source; null where no customer id was delivered or the pipeline has no key for it.',
  `roster_match` STRING COMMENT 'How the roster found the vendor, one of agent (by the owner\'s id), queue (by the queue), none (unknown to the roster: vendor_id is the source_id).',
  `vendor_id` STRING COMMENT 'Vendor that owns the conversation (the vendor of its owner, or of its queue where nobody took part); the source_id where the roster knows neither.',
  `team` STRING COMMENT 'Team of the owner by the roster at that time; null where the roster names none.',
  `site` STRING COMMENT 'Site of the owner by the roster at that time; null where the roster names none.',
  `in_house` BOOLEAN COMMENT 'True where the owning vendor is the client\'s own organisation, by the roster or the pipeline\'s in_house_vendors.',
  `owner_agent_key` STRING COMMENT 'Key of the agent who owns the conversation: the last human who took part, a bot only where no human did; null where nobody took part, where the source names nobody, and under vendor_only.',
  `owner_agent_id` STRING COMMENT 'Id of the owner as delivered (its keyed hash under keyed_hash); null exactly where owner_agent_key is null.',
  `agent_keys` ARRAY<STRING> COMMENT 'Keys of all agents who took part, people and bots, as published, sorted, each once; empty where none did, where the source names none, and under vendor_only.',
  `agent_kind` STRING COMMENT 'What the owner is, one of human, bot, none (nobody took part).',
  `channel` STRING COMMENT 'Channel of the conversation, one of chat, email, voice, messaging, social.',
  `language` STRING COMMENT 'Language of the conversation as a BCP 47 primary tag such as de or en; null exactly where language_source is unknown.',
  `language_source` STRING COMMENT 'How the language is known, one of delivered, detected, unknown.',
  `queue` STRING COMMENT 'Queue as delivered; null where none was.',
  `topic` STRING COMMENT 'Topic as delivered; null where none was.',
  `direction` STRING COMMENT 'Direction as delivered, one of inbound, outbound, seen from the client; null where none was.',
  `tags` ARRAY<STRING> COMMENT 'Tags as delivered, in the source\'s order; empty where none were.',
  `started_at` TIMESTAMP COMMENT 'Start of the conversation, UTC, microseconds.',
  `ended_at` TIMESTAMP COMMENT 'End of the conversation, UTC, microseconds; null where the source gives none.',
  `n_turns` INT COMMENT 'Turns of the conversation, internal ones included: its rows in turn.',
  `n_agent_turns` INT COMMENT 'Turns whose speaker is agent, internal ones included; bots have their own speaker and are not counted.',
  `n_customer_turns` INT COMMENT 'Turns whose speaker is customer.',
  `n_words` INT COMMENT 'Words of all turns, internal ones included: the sum of turn.n_words.',
  `first_response_ms` BIGINT COMMENT 'Milliseconds from the customer\'s first turn to the next turn of a human agent or bot, internal turns left out; null where turns have no times or nobody answered.',
  `first_human_response_ms` BIGINT COMMENT 'Milliseconds from the customer\'s first turn to the next turn of a human agent, internal turns left out: a bot\'s hello is no answer; null where turns have no times or no human answered.',
  `queue_wait_ms` BIGINT COMMENT 'Milliseconds the customer waited in the queue, as delivered; null where the source gives none.',
  `max_response_ms` BIGINT COMMENT 'Longest response, milliseconds: from the first unanswered customer turn to the next turn of a human agent or bot, internal turns left out; null without a response or without times.',
  `median_response_ms` BIGINT COMMENT 'Median of the same responses, milliseconds, the lower of the two middle ones where their number is even; null without a response or without times.',
  `handle_ms` BIGINT COMMENT 'Milliseconds from the first turn of a human agent or bot to ended_at, or to the end of the last turn where ended_at is null; null where turns have no times or no agent took part.',
  `truncated` BOOLEAN COMMENT 'True where the source says or shows that turns are missing; rules that need the missing part are not_evaluated.',
  `outcome` STRING COMMENT 'How the conversation ended, one of resolved, transferred, escalated, dropped, unresolved: as delivered, and only where nothing was, as observed (outcome_observed); null = unknown.',
  `mood_start` STRING COMMENT 'Customer\'s mood in the opening, one of satisfied, neutral, dissatisfied, by the mood classifier of the language: the strongest feeling of any sentence. The opening is the customer\'s first turns, up to ten words or the first turns after, without the last ones. Null where no classifier judged it, and where it is unsure (mood_start_bp is set then).',
  `mood_end` STRING COMMENT 'Customer\'s mood at the end, one of satisfied, neutral, dissatisfied, by the mood classifier: of the last two times the customer spoke after the opening, the later feeling. A thank-you out of manners is neutral, and none of them says whether the matter is solved: see outcome. Null where no classifier judged it, where the customer said nothing after the opening, and where it is unsure (mood_end_bp is set then).',
  `pack_id` STRING COMMENT 'Id of the policy pack that audited the conversation; null where no pack applied to the conversation.',
  `pack_version` STRING COMMENT 'Version of that pack, as the pack states it; scores and rule results compare only within one version; null where no pack applied to the conversation.',
  `pack_hash` STRING COMMENT 'SHA-256 (64 hex digits) of the pack\'s content; two packs with the same hash audit alike; null where no pack applied to the conversation.',
  `model_hash` STRING COMMENT 'SHA-256 (64 hex digits) over the classifier models that took part in the audit; null where no model took part.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `score_bp` INT COMMENT 'Share of the pack\'s weighted principles that the conversation met, basis points 0..10000, from exact fractions, rounded half up once, then critical failures applied as the pack says (zero, cap, flag). Live rules with pass or fail only. Null exactly where no_score_reason is set. Two scores compare only under the same pack_id and pack_version.',
  `coverage_bp` INT COMMENT 'Weight of the live rules with pass or fail over the weight of all live rules but the not_applicable ones, basis points 0..10000, rounded half up; 0 without a pack or without an applicable rule. Read every score beside it.',
  `no_score_reason` STRING COMMENT 'Why there is no score, one of no_pack (no pack fits the conversation), below_min_weight (less pass-or-fail weight than the pack\'s min_weight), no_evaluated_rule (no rule passed or failed); null where there is a score.',
  `principle_scores` ARRAY<STRUCT<principle_id: STRING, score_bp: INT, coverage_bp: INT>> COMMENT 'Score of each principle, in the order of the pack; empty without a pack.',
  `n_critical_customer` INT COMMENT 'Live critical rules of family customer whose status over the whole conversation is fail.',
  `n_critical_business` INT COMMENT 'Live critical rules of family business whose status over the whole conversation is fail.',
  `n_critical_compliance` INT COMMENT 'Live critical rules of family compliance whose status over the whole conversation is fail.',
  `flagged` BOOLEAN COMMENT 'True where flag_reasons is not empty. The random control sample alone does not flag a conversation.',
  `flag_reasons` ARRAY<STRING> COMMENT 'Why a person should see the conversation, in this order: critical (a critical rule failed), severity (a major rule failed), unsure (a rule is unsure), score (the score is below the pipeline\'s score_below_bp); empty where nothing does.',
  `revision` INT COMMENT 'Revision of the kept delivery as its source numbers it; 0 where the source gives none.',
  `source_file` STRING COMMENT 'File that held the kept delivery, relative to landing, with forward slashes.',
  `byte_offset` BIGINT COMMENT 'Offset of the first byte of the record in the decompressed file; 0 where the file is one record.',
  `languages_heard` ARRAY<STRING> COMMENT 'Languages that turns are in, BCP 47 primary tags in the order in which they are first heard, each once; found in the text, whatever was delivered, so that a wrong language shows here. Empty where no turn is long and clear enough to tell; null where the row is of a release that did not listen for it.',
  `outcome_source` STRING COMMENT 'How outcome is known, one of delivered (the source says so), heard (a sentence says so), shape (who spoke last shows it); null exactly where outcome is null.',
  `outcome_observed` STRING COMMENT 'How the conversation ended by what was said or by its shape, whatever was delivered, one of resolved, transferred, escalated, dropped, unresolved; null = unknown, or unsure where outcome_bp is set. Beside a delivered outcome it shows whether the words bear it out.',
  `outcome_turn_no` INT COMMENT 'Number of the turn that outcome_observed rests on, or that leaves it unsure; null where there is none.',
  `outcome_original_start` INT COMMENT 'First code point, in the turn\'s original text, of the sentence that outcome_observed rests on: one that says so, or one that nobody answered; null where there is none.',
  `outcome_original_end` INT COMMENT 'Code point after the last of that sentence in the turn\'s original text; null where there is none.',
  `outcome_redacted_start` INT COMMENT 'First code point of that sentence in turn.text; null where there is none.',
  `outcome_redacted_end` INT COMMENT 'Code point after the last of that sentence in turn.text; null where there is none.',
  `outcome_quote` STRING COMMENT 'That sentence, redacted: turn.text from outcome_redacted_start to outcome_redacted_end; null where there is none.',
  `outcome_bp` INT COMMENT 'Probability of outcome_observed by the classifier, or of what it is unsure about, basis points 1..10000; null where no sentence says so, and for the shape.',
  `mood_start_turn_no` INT COMMENT 'Number of the turn that mood_start rests on, or that leaves it unsure; null where no classifier judged it.',
  `mood_start_bp` INT COMMENT 'Probability of mood_start, or of the mood that it is unsure about, basis points 1..10000; null where no classifier judged it.',
  `mood_end_turn_no` INT COMMENT 'Number of the turn that mood_end rests on, or that leaves it unsure; null where no classifier judged it.',
  `mood_end_bp` INT COMMENT 'Probability of mood_end, or of the mood that it is unsure about, basis points 1..10000; null where no classifier judged it.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/conversation'
COMMENT 'One audited conversation, redeliveries removed; conversations without a fitting pack are here too, without a score. Partition column, not in the file: conversation_date, the business date of started_at in the pipeline\'s time zone, taken from the lowest revision read.';
MSCK REPAIR TABLE conversation;

DROP TABLE IF EXISTS turn;
CREATE TABLE turn (
  `conversation_key` STRING COMMENT 'Key of the conversation; joins to conversation.conversation_key.',
  `turn_no` INT COMMENT 'Number of the turn in the conversation, from 1, in the order delivered.',
  `speaker` STRING COMMENT 'Who spoke, one of agent (a person), customer, bot, system, unknown (the source does not say; never guessed).',
  `agent_key` STRING COMMENT 'Key of the agent or bot who spoke: hash of source and agent id, or what the pipeline\'s agent_ids setting publishes for it; null for other speakers, where the source names nobody, and under vendor_only.',
  `agent_id` STRING COMMENT 'Id of the agent or bot as delivered (its keyed hash under keyed_hash); null exactly where agent_key is null.',
  `at_ms` BIGINT COMMENT 'Start of the turn, milliseconds since conversation.started_at; null where the source gives no time.',
  `end_ms` BIGINT COMMENT 'End of the turn, milliseconds since conversation.started_at; null where the source gives none, as for most written channels.',
  `internal` BOOLEAN COMMENT 'True for a note between agents that the customer never saw; it counts as said to nobody.',
  `text` STRING COMMENT 'Text of the turn with personal data replaced by marks. Redacted offsets of finding point into it, original offsets do not.',
  `n_words` INT COMMENT 'Word tokens of the turn, counted before redaction.',
  `pack_id` STRING COMMENT 'Id of the policy pack that audited the conversation; null where no pack applied to the conversation.',
  `pack_version` STRING COMMENT 'Version of that pack, as the pack states it; scores and rule results compare only within one version; null where no pack applied to the conversation.',
  `pack_hash` STRING COMMENT 'SHA-256 (64 hex digits) of the pack\'s content; two packs with the same hash audit alike; null where no pack applied to the conversation.',
  `model_hash` STRING COMMENT 'SHA-256 (64 hex digits) over the classifier models that took part in the audit; null where no model took part.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `language` STRING COMMENT 'Language that is heard in the turn, a BCP 47 primary tag; a short turn has that of the same speaker\'s turns around it. Null where it is unknown: too short, mixed, between two languages, or a turn that is internal or the system\'s.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/turn'
COMMENT 'One turn of an audited conversation, with its text redacted. Partition column, not in the file: conversation_date, that of the conversation.';
MSCK REPAIR TABLE turn;

DROP TABLE IF EXISTS verdict;
CREATE TABLE verdict (
  `conversation_key` STRING COMMENT 'Key of the conversation; joins to conversation.conversation_key.',
  `agent_key` STRING COMMENT 'Key of the agent judged: hash of source and agent id, or what the pipeline\'s agent_ids setting publishes for it; null where nobody took part, where the source names nobody, and under vendor_only.',
  `agent_id` STRING COMMENT 'Id of the agent judged as delivered (its keyed hash under keyed_hash); unique only together with the source, so join on agent_key; null exactly where agent_key is null.',
  `agent_kind` STRING COMMENT 'What that agent is, one of human, bot, none (nobody took part).',
  `vendor_id` STRING COMMENT 'Vendor of that agent at the time, or of the conversation where nobody took part; the source_id where the roster knows neither. May differ from the conversation\'s vendor after a transfer.',
  `rule_id` STRING COMMENT 'Id of the rule; unique within a pack.',
  `kind` STRING COMMENT 'Kind of the rule, one of forbid, require, prefer, sequence, count, respond, consistent, classify.',
  `principle_id` STRING COMMENT 'Id of the pack\'s principle that the rule observes.',
  `family` STRING COMMENT 'Whom a failure of this critical rule endangers, one of customer, business, compliance; null where the pack names none (it must for a critical rule).',
  `severity` STRING COMMENT 'Severity of the rule, one of info, minor, major, critical.',
  `weight` INT COMMENT 'Weight of the rule within its principle, 0 or more.',
  `rule_status` STRING COMMENT 'Standing of the rule in the pack, one of live, trial, waived (a waiver excuses from it); a rule on trial or waived is reported and never scored, flagged or counted as a critical failure.',
  `status` STRING COMMENT 'Status of the rule, one of pass, fail, not_applicable (there was no opportunity), unsure (a person should decide), not_evaluated (could not be looked at). Fail if any opportunity failed, else unsure if any is, else not_evaluated if any is, else pass.',
  `opportunities` INT COMMENT 'Occasions on which the rule could be kept or broken: the sum of passed, failed, unsure and not_evaluated; 0 where not_applicable.',
  `passed` INT COMMENT 'Opportunities that passed.',
  `failed` INT COMMENT 'Opportunities that failed.',
  `unsure` INT COMMENT 'Opportunities that the machine will not decide.',
  `not_evaluated` INT COMMENT 'Opportunities that could not be looked at.',
  `reason` STRING COMMENT 'Why the rule did not apply, one of condition_false (its when does not hold), no_trigger (its event did not occur), no_turn (nobody it looks at spoke in its scope), not_responsible (the opportunity was another agent\'s), or could not be looked at, one of no_timestamps, no_model, truncated, other_language, missing_metadata; null unless status is not_applicable or not_evaluated.',
  `pack_id` STRING COMMENT 'Id of the policy pack that audited the conversation.',
  `pack_version` STRING COMMENT 'Version of that pack, as the pack states it; scores and rule results compare only within one version.',
  `pack_hash` STRING COMMENT 'SHA-256 (64 hex digits) of the pack\'s content; two packs with the same hash audit alike.',
  `model_hash` STRING COMMENT 'SHA-256 (64 hex digits) over the classifier models that took part in the audit; null where no model took part.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/verdict'
COMMENT 'One rule on one agent\'s part of one conversation; the agent is the one whose opportunity it was: who spoke the turn or, for an absence, who held the conversation when the window closed. Under vendor_only several rows may share the key with a null agent_key. Partition column, not in the file: conversation_date, that of the conversation.';
MSCK REPAIR TABLE verdict;

DROP TABLE IF EXISTS finding;
CREATE TABLE finding (
  `finding_id` STRING COMMENT 'Hash (hex) over conversation_key, rule_id, turn_no, the original span or the searched window, and the agent\'s key before publication settings; the same evidence keeps its id over reruns, so reviews stay attached.',
  `conversation_key` STRING COMMENT 'Key of the conversation; joins to conversation.conversation_key.',
  `agent_key` STRING COMMENT 'Key of the agent the finding is about: hash of source and agent id, or what the pipeline\'s agent_ids setting publishes for it; null where nobody took part, where the source names nobody, and under vendor_only.',
  `agent_id` STRING COMMENT 'Id of the agent the finding is about as delivered (its keyed hash under keyed_hash); unique only together with the source, so join on agent_key; null exactly where agent_key is null.',
  `vendor_id` STRING COMMENT 'Vendor of that agent at the time, or of the conversation where nobody took part; the source_id where the roster knows neither.',
  `rule_id` STRING COMMENT 'Id of the rule; unique within a pack.',
  `kind` STRING COMMENT 'Kind of the rule, one of forbid, require, prefer, sequence, count, respond, consistent, classify.',
  `principle_id` STRING COMMENT 'Id of the pack\'s principle that the rule observes.',
  `severity` STRING COMMENT 'Severity of the rule, one of info, minor, major, critical.',
  `family` STRING COMMENT 'Whom a failure of this critical rule endangers, one of customer, business, compliance; null where the pack names none (it must for a critical rule).',
  `rule_status` STRING COMMENT 'Standing of the rule in the pack, one of live, trial, waived (a waiver excuses from it); a rule on trial or waived is reported and never scored, flagged or counted as a critical failure.',
  `status` STRING COMMENT 'What the evidence makes of the opportunity, one of fail, unsure.',
  `evidence_kind` STRING COMMENT 'One of presence (the quoted passage is the evidence), absence (what was required is not in the searched window).',
  `turn_no` INT COMMENT 'Turn of the evidence; for an absence the turn in which the window closed; null where there is no such turn.',
  `at_ms` BIGINT COMMENT 'Start of that turn, milliseconds since conversation.started_at; null without a turn or a time.',
  `original_start` INT COMMENT 'First code point of the evidence in the turn as delivered, from 0; offsets are Unicode code points (not bytes, not UTF-16 units); null for an absence.',
  `original_end` INT COMMENT 'Code point after the last of the evidence in the turn as delivered; null for an absence.',
  `redacted_start` INT COMMENT 'First code point of the evidence in turn.text, from 0; a span cut by a redaction mark widens to the mark; null for an absence.',
  `redacted_end` INT COMMENT 'Code point after the last of the evidence in turn.text; null for an absence.',
  `quote` STRING COMMENT 'Evidence as it stands in turn.text, redacted; null for an absence.',
  `pattern` STRING COMMENT 'Phrase that matched, as written in the pack; of kind consistent the form of address, address-de:formal or address-de:informal; for an absence of kind sequence the event that is missing or too far away; null for any other absence and where no phrase matched, as with a classifier.',
  `layer` STRING COMMENT 'Layer of the text on which the phrase matched, one of surface (as written), fold (case, umlauts and accents folded), shape (number, money, date, time or the like), stem (inflected form), regex (as written, by a regular expression); null where no phrase matched.',
  `why` STRING COMMENT 'Reason for the rule, as the pack states it.',
  `suggestion` STRING COMMENT 'Better wording, as the pack suggests it, of kind prefer that of the very phrase; empty where the quoted words can go without others in their place; null where the pack suggests none.',
  `trigger_turn_no` INT COMMENT 'Turn of the event that opened the opportunity; of kind sequence of the step that came before, or that should have come after; null where the rule has no trigger.',
  `trigger_original_start` INT COMMENT 'First code point of the trigger in the turn as delivered, from 0; offsets are Unicode code points (not bytes, not UTF-16 units); null where the rule has no trigger or the trigger is no passage of text.',
  `trigger_original_end` INT COMMENT 'Code point after the last of the trigger in the turn as delivered; null where the rule has no trigger or the trigger is no passage of text.',
  `trigger_redacted_start` INT COMMENT 'First code point of the trigger in turn.text, from 0; a span cut by a redaction mark widens to the mark; null where the rule has no trigger or the trigger is no passage of text.',
  `trigger_redacted_end` INT COMMENT 'Code point after the last of the trigger in turn.text; null where the rule has no trigger or the trigger is no passage of text.',
  `trigger_quote` STRING COMMENT 'Trigger as it stands in turn.text, redacted; null exactly where its offsets are.',
  `window_from_turn` INT COMMENT 'First turn of the window searched, inclusive; null unless an absence.',
  `window_to_turn` INT COMMENT 'Last turn of the window searched, inclusive; null unless an absence.',
  `window_ms` BIGINT COMMENT 'Time limit of the window in milliseconds, counted like waited_ms; null unless an absence with a time limit.',
  `waited_ms` BIGINT COMMENT 'For kind respond milliseconds from the clock\'s start to the required answer, which came too late, or to the end of the conversation where none came; only those inside business hours where the rule names a calendar. For kind sequence until the next step. Null unless an absence of these kinds, and where timestamps are missing.',
  `nearest_miss_turn_no` INT COMMENT 'Turn of the passage that came nearest to what was required: said in the window but by another speaker or deleted by an exception or guard, said outside the window, the late answer itself, or the turn with the highest probability of a required label; null unless an absence with such a passage.',
  `nearest_miss_quote` STRING COMMENT 'That passage as it stands in turn.text, redacted; null exactly where nearest_miss_turn_no is.',
  `label` STRING COMMENT 'Classifier label that the finding rests on; null where it rests on none.',
  `probability_bp` INT COMMENT 'Probability of that label, basis points 0..10000, rounded half up; for an absence the highest in the window; null exactly where label is.',
  `pack_id` STRING COMMENT 'Id of the policy pack that audited the conversation.',
  `pack_version` STRING COMMENT 'Version of that pack, as the pack states it; scores and rule results compare only within one version.',
  `pack_hash` STRING COMMENT 'SHA-256 (64 hex digits) of the pack\'s content; two packs with the same hash audit alike.',
  `model_hash` STRING COMMENT 'SHA-256 (64 hex digits) over the classifier models that took part in the audit; null where no model took part.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/finding'
COMMENT 'One piece of evidence for a failed or unsure verdict: a passage that should not be there (presence), or a window in which something should be and is not (absence). Partition column, not in the file: conversation_date, that of the conversation.';
MSCK REPAIR TABLE finding;

DROP TABLE IF EXISTS review_queue;
CREATE TABLE review_queue (
  `conversation_key` STRING COMMENT 'Key of the conversation; joins to conversation.conversation_key.',
  `vendor_id` STRING COMMENT 'Vendor that owns the conversation (the vendor of its owner, or of its queue where nobody took part); the source_id where the roster knows neither.',
  `owner_agent_key` STRING COMMENT 'Key of the agent who owns the conversation; null where nobody took part, where the source names nobody, and under vendor_only.',
  `owner_agent_id` STRING COMMENT 'Id of the owner as delivered (its keyed hash under keyed_hash); null exactly where owner_agent_key is null.',
  `channel` STRING COMMENT 'Channel of the conversation, one of chat, email, voice, messaging, social.',
  `language` STRING COMMENT 'Language of the conversation as a BCP 47 tag; null where unknown.',
  `reasons` ARRAY<STRING> COMMENT 'Why it is here: the conversation\'s flag_reasons (critical, severity, unsure, score), in this order, then sample where the control sample took it; never empty.',
  `priority_bp` INT COMMENT 'Priority, basis points 0..10000, highest first: the sum of the four parts.',
  `priority_critical_bp` INT COMMENT 'Part of the priority due to failed critical rules, basis points; 0 where none failed.',
  `priority_severity_bp` INT COMMENT 'Part due to failed major rules, basis points; 0 where none failed.',
  `priority_unsure_bp` INT COMMENT 'Part due to rules the machine would not decide, basis points; 0 where there are none.',
  `priority_score_bp` INT COMMENT 'Part due to the score, the lower the more, basis points; 0 where there is none.',
  `sampled` BOOLEAN COMMENT 'True where the random control sample took the conversation. Estimates over all conversations use only these rows.',
  `inclusion_probability_bp` INT COMMENT 'Probability with which the random control sample takes a conversation, basis points 0..10000, flagged or not; weight a sampled row by 10000 / inclusion_probability_bp.',
  `score_bp` INT COMMENT 'Score of the conversation, as in conversation.score_bp; null where it has none.',
  `coverage_bp` INT COMMENT 'Coverage of the conversation, as in conversation.coverage_bp.',
  `pack_id` STRING COMMENT 'Id of the policy pack that audited the conversation; null where no pack applied to the conversation.',
  `pack_version` STRING COMMENT 'Version of that pack, as the pack states it; scores and rule results compare only within one version; null where no pack applied to the conversation.',
  `pack_hash` STRING COMMENT 'SHA-256 (64 hex digits) of the pack\'s content; two packs with the same hash audit alike; null where no pack applied to the conversation.',
  `model_hash` STRING COMMENT 'SHA-256 (64 hex digits) over the classifier models that took part in the audit; null where no model took part.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/review_queue'
COMMENT 'One conversation that a person should see: flagged, or taken by the random control sample, or both. Partition column, not in the file: conversation_date, that of the conversation.';
MSCK REPAIR TABLE review_queue;

DROP TABLE IF EXISTS agent_day;
CREATE TABLE agent_day (
  `agent_key` STRING COMMENT 'Key of the agent as published; null for conversations in which nobody took part, for people whom the source does not name, and for all agents of the vendor together under vendor_only.',
  `agent_id` STRING COMMENT 'Id of the agent as delivered (its keyed hash under keyed_hash); follows from agent_key; null exactly where agent_key is null.',
  `vendor_id` STRING COMMENT 'Vendor of the agent at the time, or of the queue where nobody took part; the source_id where the roster knows neither.',
  `team` STRING COMMENT 'Team of the agent by the roster at that time; null where the roster names none.',
  `site` STRING COMMENT 'Site of the agent by the roster at that time; null where the roster names none.',
  `in_house` BOOLEAN COMMENT 'True where the vendor is the client\'s own organisation.',
  `pack_id` STRING COMMENT 'Id of the policy pack; null for conversations no pack fits.',
  `pack_version` STRING COMMENT 'Version of that pack; null exactly where pack_id is.',
  `agent_kind` STRING COMMENT 'What the agent is, one of human, bot, none (nobody took part).',
  `channel` STRING COMMENT 'Channel of the conversation, one of chat, email, voice, messaging, social.',
  `language` STRING COMMENT 'Language of the conversations as a BCP 47 tag; null where unknown.',
  `topic` STRING COMMENT 'Topic of the conversations as delivered; null where none was.',
  `n_conversations` BIGINT COMMENT 'Conversations owned; every conversation is owned exactly once, so sums count each once.',
  `n_handled` BIGINT COMMENT 'Parts taken: one for each agent in each conversation the agent took part in, owned or not; a conversation with two agents adds two.',
  `n_scored` BIGINT COMMENT 'Conversations owned that have a score: the divisor of sum_score_bp.',
  `n_flagged` BIGINT COMMENT 'Conversations owned that are flagged, as in conversation.flagged.',
  `n_critical_customer` BIGINT COMMENT 'Failed critical rules of family customer in conversations owned: the sum of conversation.n_critical_customer.',
  `n_critical_business` BIGINT COMMENT 'Failed critical rules of family business in conversations owned: the sum of conversation.n_critical_business.',
  `n_critical_compliance` BIGINT COMMENT 'Failed critical rules of family compliance in conversations owned: the sum of conversation.n_critical_compliance.',
  `n_resolved` BIGINT COMMENT 'Conversations owned with outcome resolved.',
  `n_transferred` BIGINT COMMENT 'Conversations owned with outcome transferred.',
  `n_escalated` BIGINT COMMENT 'Conversations owned with outcome escalated.',
  `n_dropped` BIGINT COMMENT 'Conversations owned with outcome dropped.',
  `n_unresolved` BIGINT COMMENT 'Conversations owned with outcome unresolved.',
  `n_outcome_unknown` BIGINT COMMENT 'Conversations owned whose outcome is null; with the five outcome counts it adds up to n_conversations.',
  `sum_score_bp` BIGINT COMMENT 'Sum of score_bp over scored conversations owned; mean = sum_score_bp / n_scored, only within one pack_id and pack_version.',
  `sum_score_bp_sq` BIGINT COMMENT 'Sum of the squares of score_bp over scored conversations owned, square basis points; for variances.',
  `sum_coverage_bp` BIGINT COMMENT 'Sum of coverage_bp over all conversations owned; mean = sum_coverage_bp / n_conversations.',
  `sum_first_response_ms` BIGINT COMMENT 'Sum of first_response_ms over conversations owned that have one, milliseconds; mean = sum_first_response_ms / n_first_response.',
  `n_first_response` BIGINT COMMENT 'Conversations owned that have a first_response_ms: the divisor of sum_first_response_ms.',
  `sum_first_human_response_ms` BIGINT COMMENT 'Sum of first_human_response_ms over conversations owned that have one, milliseconds; mean = sum_first_human_response_ms / n_first_human_response.',
  `n_first_human_response` BIGINT COMMENT 'Conversations owned that have a first_human_response_ms: the divisor of sum_first_human_response_ms.',
  `sum_response_ms` BIGINT COMMENT 'Sum of every response in conversations owned (from the first unanswered customer turn to the next turn of a human agent or bot), milliseconds; mean = sum_response_ms / n_response.',
  `n_response` BIGINT COMMENT 'Responses in conversations owned: the divisor of sum_response_ms.',
  `sum_queue_wait_ms` BIGINT COMMENT 'Sum of queue_wait_ms over conversations owned that have one, milliseconds; mean = sum_queue_wait_ms / n_queue_wait.',
  `n_queue_wait` BIGINT COMMENT 'Conversations owned that have a queue_wait_ms: the divisor of sum_queue_wait_ms.',
  `sum_handle_ms` BIGINT COMMENT 'Sum of handle_ms over conversations owned that have one, milliseconds; mean = sum_handle_ms / n_handle.',
  `n_handle` BIGINT COMMENT 'Conversations owned that have a handle_ms: the divisor of sum_handle_ms.',
  `n_first_response_le_15s` BIGINT COMMENT 'Conversations owned with first_response_ms at most 15 s. The ten bins are disjoint and add up to n_first_response.',
  `n_first_response_le_30s` BIGINT COMMENT 'Conversations owned with first_response_ms over 15 s and at most 30 s.',
  `n_first_response_le_60s` BIGINT COMMENT 'Conversations owned with first_response_ms over 30 s and at most 60 s.',
  `n_first_response_le_120s` BIGINT COMMENT 'Conversations owned with first_response_ms over 60 s and at most 120 s.',
  `n_first_response_le_300s` BIGINT COMMENT 'Conversations owned with first_response_ms over 120 s and at most 300 s.',
  `n_first_response_le_900s` BIGINT COMMENT 'Conversations owned with first_response_ms over 300 s and at most 900 s.',
  `n_first_response_le_3600s` BIGINT COMMENT 'Conversations owned with first_response_ms over 900 s and at most 3600 s.',
  `n_first_response_le_14400s` BIGINT COMMENT 'Conversations owned with first_response_ms over 3600 s and at most 14400 s.',
  `n_first_response_le_86400s` BIGINT COMMENT 'Conversations owned with first_response_ms over 14400 s and at most 86400 s.',
  `n_first_response_gt_86400s` BIGINT COMMENT 'Conversations owned with first_response_ms over 86400 s.',
  `n_score_le_1000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp from 0 to 1000. The ten bins are disjoint and add up to n_scored.',
  `n_score_le_2000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 1000 and at most 2000.',
  `n_score_le_3000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 2000 and at most 3000.',
  `n_score_le_4000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 3000 and at most 4000.',
  `n_score_le_5000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 4000 and at most 5000.',
  `n_score_le_6000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 5000 and at most 6000.',
  `n_score_le_7000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 6000 and at most 7000.',
  `n_score_le_8000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 7000 and at most 8000.',
  `n_score_le_9000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 8000 and at most 9000.',
  `n_score_le_10000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 9000 and at most 10000.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/agent_day'
COMMENT 'One day of one agent: agent x pack x agent_kind x channel x language x topic. Everything but n_handled counts conversations by their owner. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.';
MSCK REPAIR TABLE agent_day;

DROP TABLE IF EXISTS vendor_day;
CREATE TABLE vendor_day (
  `vendor_id` STRING COMMENT 'Vendor of the agent at the time, or of the queue where nobody took part; the source_id where the roster knows neither.',
  `in_house` BOOLEAN COMMENT 'True where the vendor is the client\'s own organisation.',
  `pack_id` STRING COMMENT 'Id of the policy pack; null for conversations no pack fits.',
  `pack_version` STRING COMMENT 'Version of that pack; null exactly where pack_id is.',
  `agent_kind` STRING COMMENT 'What the agent is, one of human, bot, none (nobody took part).',
  `channel` STRING COMMENT 'Channel of the conversation, one of chat, email, voice, messaging, social.',
  `language` STRING COMMENT 'Language of the conversations as a BCP 47 tag; null where unknown.',
  `topic` STRING COMMENT 'Topic of the conversations as delivered; null where none was.',
  `n_conversations` BIGINT COMMENT 'Conversations owned; every conversation is owned exactly once, so sums count each once.',
  `n_handled` BIGINT COMMENT 'Parts taken: one for each agent in each conversation the agent took part in, owned or not; a conversation with two agents adds two.',
  `n_scored` BIGINT COMMENT 'Conversations owned that have a score: the divisor of sum_score_bp.',
  `n_flagged` BIGINT COMMENT 'Conversations owned that are flagged, as in conversation.flagged.',
  `n_critical_customer` BIGINT COMMENT 'Failed critical rules of family customer in conversations owned: the sum of conversation.n_critical_customer.',
  `n_critical_business` BIGINT COMMENT 'Failed critical rules of family business in conversations owned: the sum of conversation.n_critical_business.',
  `n_critical_compliance` BIGINT COMMENT 'Failed critical rules of family compliance in conversations owned: the sum of conversation.n_critical_compliance.',
  `n_resolved` BIGINT COMMENT 'Conversations owned with outcome resolved.',
  `n_transferred` BIGINT COMMENT 'Conversations owned with outcome transferred.',
  `n_escalated` BIGINT COMMENT 'Conversations owned with outcome escalated.',
  `n_dropped` BIGINT COMMENT 'Conversations owned with outcome dropped.',
  `n_unresolved` BIGINT COMMENT 'Conversations owned with outcome unresolved.',
  `n_outcome_unknown` BIGINT COMMENT 'Conversations owned whose outcome is null; with the five outcome counts it adds up to n_conversations.',
  `sum_score_bp` BIGINT COMMENT 'Sum of score_bp over scored conversations owned; mean = sum_score_bp / n_scored, only within one pack_id and pack_version.',
  `sum_score_bp_sq` BIGINT COMMENT 'Sum of the squares of score_bp over scored conversations owned, square basis points; for variances.',
  `sum_coverage_bp` BIGINT COMMENT 'Sum of coverage_bp over all conversations owned; mean = sum_coverage_bp / n_conversations.',
  `sum_first_response_ms` BIGINT COMMENT 'Sum of first_response_ms over conversations owned that have one, milliseconds; mean = sum_first_response_ms / n_first_response.',
  `n_first_response` BIGINT COMMENT 'Conversations owned that have a first_response_ms: the divisor of sum_first_response_ms.',
  `sum_first_human_response_ms` BIGINT COMMENT 'Sum of first_human_response_ms over conversations owned that have one, milliseconds; mean = sum_first_human_response_ms / n_first_human_response.',
  `n_first_human_response` BIGINT COMMENT 'Conversations owned that have a first_human_response_ms: the divisor of sum_first_human_response_ms.',
  `sum_response_ms` BIGINT COMMENT 'Sum of every response in conversations owned (from the first unanswered customer turn to the next turn of a human agent or bot), milliseconds; mean = sum_response_ms / n_response.',
  `n_response` BIGINT COMMENT 'Responses in conversations owned: the divisor of sum_response_ms.',
  `sum_queue_wait_ms` BIGINT COMMENT 'Sum of queue_wait_ms over conversations owned that have one, milliseconds; mean = sum_queue_wait_ms / n_queue_wait.',
  `n_queue_wait` BIGINT COMMENT 'Conversations owned that have a queue_wait_ms: the divisor of sum_queue_wait_ms.',
  `sum_handle_ms` BIGINT COMMENT 'Sum of handle_ms over conversations owned that have one, milliseconds; mean = sum_handle_ms / n_handle.',
  `n_handle` BIGINT COMMENT 'Conversations owned that have a handle_ms: the divisor of sum_handle_ms.',
  `n_first_response_le_15s` BIGINT COMMENT 'Conversations owned with first_response_ms at most 15 s. The ten bins are disjoint and add up to n_first_response.',
  `n_first_response_le_30s` BIGINT COMMENT 'Conversations owned with first_response_ms over 15 s and at most 30 s.',
  `n_first_response_le_60s` BIGINT COMMENT 'Conversations owned with first_response_ms over 30 s and at most 60 s.',
  `n_first_response_le_120s` BIGINT COMMENT 'Conversations owned with first_response_ms over 60 s and at most 120 s.',
  `n_first_response_le_300s` BIGINT COMMENT 'Conversations owned with first_response_ms over 120 s and at most 300 s.',
  `n_first_response_le_900s` BIGINT COMMENT 'Conversations owned with first_response_ms over 300 s and at most 900 s.',
  `n_first_response_le_3600s` BIGINT COMMENT 'Conversations owned with first_response_ms over 900 s and at most 3600 s.',
  `n_first_response_le_14400s` BIGINT COMMENT 'Conversations owned with first_response_ms over 3600 s and at most 14400 s.',
  `n_first_response_le_86400s` BIGINT COMMENT 'Conversations owned with first_response_ms over 14400 s and at most 86400 s.',
  `n_first_response_gt_86400s` BIGINT COMMENT 'Conversations owned with first_response_ms over 86400 s.',
  `n_score_le_1000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp from 0 to 1000. The ten bins are disjoint and add up to n_scored.',
  `n_score_le_2000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 1000 and at most 2000.',
  `n_score_le_3000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 2000 and at most 3000.',
  `n_score_le_4000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 3000 and at most 4000.',
  `n_score_le_5000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 4000 and at most 5000.',
  `n_score_le_6000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 5000 and at most 6000.',
  `n_score_le_7000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 6000 and at most 7000.',
  `n_score_le_8000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 7000 and at most 8000.',
  `n_score_le_9000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 8000 and at most 9000.',
  `n_score_le_10000_bp` BIGINT COMMENT 'Scored conversations owned with score_bp over 9000 and at most 10000.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/vendor_day'
COMMENT 'One day of one vendor: vendor x pack x agent_kind x channel x language x topic; equal to agent_day summed over agents, teams and sites. Everything but n_handled counts conversations by their owner. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.';
MSCK REPAIR TABLE vendor_day;

DROP TABLE IF EXISTS agent_rule_day;
CREATE TABLE agent_rule_day (
  `agent_key` STRING COMMENT 'Key of the agent as published; null for conversations in which nobody took part, for people whom the source does not name, and for all agents of the vendor together under vendor_only.',
  `agent_id` STRING COMMENT 'Id of the agent as delivered (its keyed hash under keyed_hash); follows from agent_key; null exactly where agent_key is null.',
  `vendor_id` STRING COMMENT 'Vendor of the agent at the time, or of the queue where nobody took part; the source_id where the roster knows neither.',
  `team` STRING COMMENT 'Team of the agent by the roster at that time; null where the roster names none.',
  `site` STRING COMMENT 'Site of the agent by the roster at that time; null where the roster names none.',
  `in_house` BOOLEAN COMMENT 'True where the vendor is the client\'s own organisation.',
  `pack_id` STRING COMMENT 'Id of the policy pack that holds the rule.',
  `pack_version` STRING COMMENT 'Version of that pack; results of a rule compare only within one version.',
  `agent_kind` STRING COMMENT 'What the agent is, one of human, bot, none (nobody took part).',
  `channel` STRING COMMENT 'Channel of the conversation, one of chat, email, voice, messaging, social.',
  `language` STRING COMMENT 'Language of the conversations as a BCP 47 tag; null where unknown.',
  `topic` STRING COMMENT 'Topic of the conversations as delivered; null where none was.',
  `rule_id` STRING COMMENT 'Id of the rule; unique within a pack.',
  `principle_id` STRING COMMENT 'Id of the pack\'s principle that the rule observes.',
  `kind` STRING COMMENT 'Kind of the rule, one of forbid, require, prefer, sequence, count, respond, consistent, classify.',
  `severity` STRING COMMENT 'Severity of the rule, one of info, minor, major, critical.',
  `family` STRING COMMENT 'Whom a failure of this critical rule endangers, one of customer, business, compliance; null where the pack names none (it must for a critical rule).',
  `weight` INT COMMENT 'Weight of the rule within its principle, 0 or more.',
  `rule_status` STRING COMMENT 'Standing of the rule in the pack, one of live, trial, waived (a waiver excuses from it); a rule on trial or waived is reported and never scored, flagged or counted as a critical failure.',
  `n_pass` BIGINT COMMENT 'Verdicts with status pass.',
  `n_fail` BIGINT COMMENT 'Verdicts with status fail.',
  `n_not_applicable` BIGINT COMMENT 'Verdicts with status not_applicable.',
  `n_unsure` BIGINT COMMENT 'Verdicts with status unsure.',
  `n_not_evaluated` BIGINT COMMENT 'Verdicts with status not_evaluated.',
  `opportunities` BIGINT COMMENT 'Opportunities of all verdicts, whatever became of them.',
  `passed` BIGINT COMMENT 'Opportunities that passed.',
  `failed` BIGINT COMMENT 'Opportunities that failed.',
  `sum_earned_weight` BIGINT COMMENT 'Sum over verdicts with status pass or fail of weight x share, the share passed / (passed + failed) in basis points, rounded half up per verdict; adherence = sum_earned_weight / sum_possible_weight.',
  `sum_possible_weight` BIGINT COMMENT 'Sum over the same verdicts of weight x 10000.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/agent_rule_day'
COMMENT 'One day of one agent under one rule: agent x rule x pack x agent_kind x channel x language x topic, over the verdicts on that agent. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.';
MSCK REPAIR TABLE agent_rule_day;

DROP TABLE IF EXISTS rule_day;
CREATE TABLE rule_day (
  `vendor_id` STRING COMMENT 'Vendor of the agent at the time, or of the queue where nobody took part; the source_id where the roster knows neither.',
  `in_house` BOOLEAN COMMENT 'True where the vendor is the client\'s own organisation.',
  `pack_id` STRING COMMENT 'Id of the policy pack that holds the rule.',
  `pack_version` STRING COMMENT 'Version of that pack; results of a rule compare only within one version.',
  `agent_kind` STRING COMMENT 'What the agent is, one of human, bot, none (nobody took part).',
  `channel` STRING COMMENT 'Channel of the conversation, one of chat, email, voice, messaging, social.',
  `language` STRING COMMENT 'Language of the conversations as a BCP 47 tag; null where unknown.',
  `topic` STRING COMMENT 'Topic of the conversations as delivered; null where none was.',
  `rule_id` STRING COMMENT 'Id of the rule; unique within a pack.',
  `principle_id` STRING COMMENT 'Id of the pack\'s principle that the rule observes.',
  `kind` STRING COMMENT 'Kind of the rule, one of forbid, require, prefer, sequence, count, respond, consistent, classify.',
  `severity` STRING COMMENT 'Severity of the rule, one of info, minor, major, critical.',
  `family` STRING COMMENT 'Whom a failure of this critical rule endangers, one of customer, business, compliance; null where the pack names none (it must for a critical rule).',
  `weight` INT COMMENT 'Weight of the rule within its principle, 0 or more.',
  `rule_status` STRING COMMENT 'Standing of the rule in the pack, one of live, trial, waived (a waiver excuses from it); a rule on trial or waived is reported and never scored, flagged or counted as a critical failure.',
  `n_pass` BIGINT COMMENT 'Verdicts with status pass.',
  `n_fail` BIGINT COMMENT 'Verdicts with status fail.',
  `n_not_applicable` BIGINT COMMENT 'Verdicts with status not_applicable.',
  `n_unsure` BIGINT COMMENT 'Verdicts with status unsure.',
  `n_not_evaluated` BIGINT COMMENT 'Verdicts with status not_evaluated.',
  `opportunities` BIGINT COMMENT 'Opportunities of all verdicts, whatever became of them.',
  `passed` BIGINT COMMENT 'Opportunities that passed.',
  `failed` BIGINT COMMENT 'Opportunities that failed.',
  `sum_earned_weight` BIGINT COMMENT 'Sum over verdicts with status pass or fail of weight x share, the share passed / (passed + failed) in basis points, rounded half up per verdict; adherence = sum_earned_weight / sum_possible_weight.',
  `sum_possible_weight` BIGINT COMMENT 'Sum over the same verdicts of weight x 10000.',
  `conversation_date` DATE)
USING parquet
PARTITIONED BY (conversation_date)
LOCATION '${out}/rule_day'
COMMENT 'One day of one vendor under one rule: vendor x rule x pack x agent_kind x channel x language x topic; equal to agent_rule_day summed over agents, teams and sites. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.';
MSCK REPAIR TABLE rule_day;

DROP TABLE IF EXISTS rejected;
CREATE TABLE rejected (
  `source_id` STRING COMMENT 'Who delivered it: the first folder under landing.',
  `source_file` STRING COMMENT 'File that held the record, relative to landing, with forward slashes.',
  `byte_offset` BIGINT COMMENT 'Offset of the first byte of the record in the decompressed file; 0 where the whole file was rejected.',
  `record_no` BIGINT COMMENT 'Number of the record in the file, from 1; 0 where it is not known or the whole file was rejected.',
  `reason` STRING COMMENT 'Why it could not be read, one of line_too_long (more bytes than the cap), invalid_utf8, invalid_json (not one JSON object, or beyond the caps on depth, numbers and tokens), duplicate_key, missing_field, wrong_type, illegal_value, too_many_turns, starts_after_delivery (dated more than a day after its folder), truncated_gzip, corrupt_gzip, decompression_limit (the rest of the file was not read).',
  `message` STRING COMMENT 'What is wrong and what would be right, for a person; holds no customer text.',
  `byte_length` BIGINT COMMENT 'Bytes of the rejected record, as far as it was read.',
  `sha256` STRING COMMENT 'SHA-256 (64 hex digits) of the record\'s bytes, to find it again in the delivery; null where the bytes were not kept, as for a record over the size limit.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `delivery_date` DATE)
USING parquet
PARTITIONED BY (delivery_date)
LOCATION '${out}/rejected'
COMMENT 'One record that could not be read, without any of its text. Partition column, not in the file: delivery_date, the dated folder in which it was delivered.';
MSCK REPAIR TABLE rejected;

DROP TABLE IF EXISTS delivery;
CREATE TABLE delivery (
  `source_id` STRING COMMENT 'Who was to deliver: the first folder under landing.',
  `expected_at` TIMESTAMP COMMENT 'The agreed hour of the delivery, UTC.',
  `first_arrived_at` TIMESTAMP COMMENT 'When the first of its files was there, UTC, as the storage says: the earliest time that any run has seen, also if files were written again later; null while it is missing.',
  `lateness_ms` BIGINT COMMENT 'Milliseconds from expected_at to first_arrived_at; 0 where it was on time, null while it is missing.',
  `files` INT COMMENT 'Files of the delivery, without its control file and without files that exclude names in the pipeline file.',
  `records` BIGINT COMMENT 'Records in these files, rejected and repeated ones included.',
  `expected_records` BIGINT COMMENT 'Records that the control file announces over all its files; null where there is none, or it cannot be read.',
  `undelivered_records` BIGINT COMMENT 'Conversations on the client\'s contact list that were never delivered: the source\'s rows in undelivered; null where no list was read.',
  `status` STRING COMMENT 'One of on_time, late, missing.',
  `control` STRING COMMENT 'What the control file says of the delivery, one of agrees, missing, unreadable, files_differ (it names other files than there are), records_differ, sha256_differs; the first of these that holds; null where none is agreed.',
  `contact_list` STRING COMMENT 'What became of the client\'s contact list, one of read, missing, unreadable; null where none is agreed.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `delivery_date` DATE)
USING parquet
PARTITIONED BY (delivery_date)
LOCATION '${out}/delivery'
COMMENT 'One delivery that a source had agreed to, whether it came or not. Partition column, not in the file: delivery_date, the dated folder in which it is expected. Deliveries that are neither there nor due have no row.';
MSCK REPAIR TABLE delivery;

DROP TABLE IF EXISTS undelivered;
CREATE TABLE undelivered (
  `source_id` STRING COMMENT 'Who was to deliver it: the first folder under landing.',
  `conversation_id` STRING COMMENT 'Its id, as the list has it.',
  `conversation_key` STRING COMMENT 'The key that the conversation will have in all tables once it is delivered: the first 32 hex digits of SHA-256(source_id, 0x00, conversation_id).',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `delivery_date` DATE)
USING parquet
PARTITIONED BY (delivery_date)
LOCATION '${out}/undelivered'
COMMENT 'One conversation that took place by the client\'s own contact list and was never delivered: its id is in no record, rejected or not, of the source\'s folders from the day before the list\'s date to late_days after it. Partition column, not in the file: delivery_date, the date of the list.';
MSCK REPAIR TABLE undelivered;

DROP TABLE IF EXISTS review;
CREATE TABLE review (
  `log_line` BIGINT COMMENT 'Line of the console\'s log that holds the decision; larger is later.',
  `conversation_key` STRING COMMENT 'Key of the conversation; joins to conversation.conversation_key as long as the conversation is published.',
  `scope` STRING COMMENT 'What the decision is about, one of finding (one piece of evidence), rule (a rule on one agent\'s part), conversation (the whole of it), missed (a passage that breaks a rule and that the machine missed).',
  `agent_key` STRING COMMENT 'Key of the agent whose part is meant; null for the scopes conversation and missed, and where the tables name nobody.',
  `rule_id` STRING COMMENT 'Rule that is meant; null for the scope conversation.',
  `finding_id` STRING COMMENT 'Finding that is meant; joins to finding.finding_id as long as the finding is published; null unless the scope is finding.',
  `turn_no` INT COMMENT 'Turn of the missed passage; null unless the scope is missed.',
  `redacted_start` INT COMMENT 'First code point of the missed passage in turn.text, from 0; null unless the scope is missed.',
  `redacted_end` INT COMMENT 'Code point after the last of the missed passage in turn.text; null unless the scope is missed.',
  `decision` STRING COMMENT 'What was decided about the machine\'s result, one of confirm (it is right; of a missed passage: it is one), override (it is wrong), unsure (the reviewer cannot tell), not_applicable (the rule does not apply here).',
  `answer` STRING COMMENT 'What a reviewer who did not see the machine\'s result said of the rule, one of kept, broken, unsure, not_applicable; decision follows from it. Null unless seen_blind and the scope is rule.',
  `comment` STRING COMMENT 'Reason that the reviewer gave, as written; null where none was. It may quote the conversation.',
  `reviewer` STRING COMMENT 'Login of the reviewer.',
  `decided_at` TIMESTAMP COMMENT 'When it was decided, UTC, by the console\'s clock.',
  `sight` STRING COMMENT 'What the reviewer saw of the machine\'s results then, one of open (all, as always where nobody is blinded), blind (nothing), revealed (all, after the whole conversation was judged blind).',
  `seen_blind` BOOLEAN COMMENT 'True where sight is blind: of these alone agreement with the machine can be measured without the machine\'s influence.',
  `complete` BOOLEAN COMMENT 'True where the reviewer had looked at the whole conversation by all rules, so that what is not marked was not missed by neglect.',
  `validity` STRING COMMENT 'Whether the decision counts, one of in_force, replaced (the same reviewer decided anew about the same), undone (taken back), superseded (the finding, or the conversation, is published no more).',
  `dispute_state` STRING COMMENT 'How it stands about the finding between the vendor and the house, one of none (nobody contests it, and always where the scope is not finding), open (contested, not ruled), upheld (the finding stands), overturned (the finding falls), withdrawn (by the vendor, before it was ruled), superseded (contested, and published no more).',
  `sampled` BOOLEAN COMMENT 'True where the random control sample had taken the conversation when it was decided; only these stand for all conversations.',
  `inclusion_probability_bp` INT COMMENT 'Probability with which that sample took it, basis points 0..10000.',
  `pack_hash` STRING COMMENT 'SHA-256 (64 hex digits) of the pack whose results the decision is about; null where no pack had audited the conversation.',
  `revision` INT COMMENT 'Revision of the delivery that the decision is about, as conversation.revision was then; 0 where the source gives none.',
  `engine_release` STRING COMMENT 'Release of Grundton that made the row, for example 1.0.0.',
  `review_date` DATE)
USING parquet
PARTITIONED BY (review_date)
LOCATION '${out}/review'
COMMENT 'One decision that a reviewer made in the review console. Decisions are only added: one that was taken back, replaced, or whose finding is gone stays, and validity says so; count those in_force. Partition column, not in the file: review_date, the date of decided_at in UTC.';
MSCK REPAIR TABLE review;
