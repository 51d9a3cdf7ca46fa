// SPDX-License-Identifier: Apache-2.0
// Keys for what the page offers by itself: everything works without this file, too.
"use strict";

const cards = () => Array.from(document.querySelectorAll("[data-card]"));

function currentCard() {
  const focused = document.activeElement && document.activeElement.closest("[data-card]");
  // Without a card in focus only what is not decided yet: one key too many must change no decision.
  return focused || document.querySelector("[data-card][autofocus]") || cards().find((card) => !card.querySelector("details.again"));
}

function step(by) {
  const rows = Array.from(document.querySelectorAll("[data-row]"));
  const all = cards().length > 0 ? cards() : rows;
  if (all.length === 0) {
    return;
  }
  // Browsers give the focus to the current card a moment after the page is there.
  const focused =
    (document.activeElement && document.activeElement.closest("[data-card], [data-row]")) ||
    document.querySelector("[data-card][autofocus]");
  const at = all.indexOf(focused);
  const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[to].focus();
  all[to].scrollIntoView({ block: "nearest" });
}

function decide(key) {
  const card = currentCard();
  const button = card && card.querySelector(`[data-act="${key}"]`);
  if (!button) {
    return false;
  }
  const again = button.closest("details");
  if (again && !again.open) {
    again.open = true;
    button.focus();
    return true;
  }
  const reason = card.querySelector("[data-reason]");
  if (key === "o" && reason && reason.value.trim() === "") {
    reason.focus();
  } else {
    button.click();
  }
  return true;
}

function press(key) {
  const target = document.querySelector(`[data-key="${key}"]`);
  if (!target) {
    return false;
  }
  const tool = target.closest("details");
  if (tool) {
    takeSelection(tool);
    tool.open = true;
    tool.querySelector("input:not([type=hidden]), select, textarea").focus();
  } else {
    target.click();
  }
  return true;
}

// Fills the form of a missed passage with what is marked in the transcript.
function takeSelection(tool) {
  const words = tool.querySelector("[data-missed-words]");
  const selection = document.getSelection();
  const anchor = selection && selection.anchorNode && selection.anchorNode.parentElement;
  const turn = anchor && anchor.closest("[data-turn]");
  if (words && turn && selection.toString().trim() !== "") {
    words.value = selection.toString().trim();
    tool.querySelector("[data-missed-turn]").value = turn.dataset.turn;
  }
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=radio]), select, textarea");
  if (typing) {
    if (event.key === "Escape") {
      const card = typing.closest("[data-card]");
      (card || document.getElementById("main")).focus();
    } else if (event.key === "Enter" && typing.matches("[data-reason]")) {
      // A reason is written for an override; the first button of the form would confirm.
      event.preventDefault();
      typing.closest("form").querySelector('[data-act="o"]').click();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
    event.preventDefault();
  } else if (event.repeat) {
    // A key that is held would decide one card after the other.
    return;
  } else if (/^[a-z]$/.test(event.key) && (decide(event.key) || press(event.key))) {
    event.preventDefault();
  }
});

// What a card is about is shown beside it.
function showTurn(card) {
  const place = card && card.querySelector("[data-place]");
  const turn = place && document.querySelector(place.getAttribute("href"));
  if (turn && window.matchMedia("(min-width: 60.01rem)").matches) {
    turn.scrollIntoView({ block: "center" });
    card.scrollIntoView({ block: "nearest" });
  }
}
document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-card]")) {
    showTurn(event.target);
  }
});
showTurn(document.querySelector("[data-card][autofocus]"));

document.querySelectorAll("details.tool > summary").forEach((summary) => {
  summary.addEventListener("mousedown", () => takeSelection(summary.parentElement));
});

// The second click of a double click asks for nothing new; the server would know it, too.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form").forEach((form) => delete form.dataset.sent);
});
