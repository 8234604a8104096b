(function () {
  "use strict";
  var form = document.getElementById("search");
  if (form) {
    var field = form.querySelector("input");
    var told = document.getElementById("search-result");
    var items = Array.prototype.slice.call(document.querySelectorAll("#participant-list > li"));
    var words = items.map(function (item) { return item.textContent.toLowerCase(); });
    var search = function () {
      var wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item, place) {
        var fits = wanted.every(function (word) { return words[place].indexOf(word) >= 0; });
        item.hidden = !fits;
        if (fits) shown += 1;
      });
      told.textContent = wanted.length ? shown + " of " + items.length + " shown" : "";
    };
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    field.addEventListener("input", search);
    if (field.value) search();
  }
  var age = function (date, unit, now) {
    var past = Math.floor((now - date) / (unit === "day" ? 86400000 : 3600000));
    var count = Math.abs(past);
    var word = unit;
    if (unit === "hour" && count >= 48) { count = Math.floor(count / 24); word = "day"; }
    if (count === 0) return unit === "day" ? "today" : "within the last hour";
    return count + " " + word + (count === 1 ? "" : "s") + (past > 0 ? " ago" : " ahead");
  };
  Array.prototype.forEach.call(document.querySelectorAll("time[data-age]"), function (time) {
    var unit = time.getAttribute("data-age");
    var date = Date.parse(time.getAttribute("datetime"));
    var now = new Date();
    var moment = unit === "day"
      ? Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) : now.getTime();
    if (isNaN(date)) return;
    var note = document.createElement("span");
    note.className = "age";
    note.textContent = " (" + age(date, unit, moment) + ")";
    note.title = "By the clock of this device";
    time.after(note);
  });
  var warnings = document.querySelectorAll("[data-old-since]");
  Array.prototype.forEach.call(warnings, function (warning) {
    var since = Date.parse(warning.getAttribute("data-old-since"));
    if (Date.now() - since > 36 * 3600000) warning.hidden = false;
  });
})();
