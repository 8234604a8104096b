/// Pieces of text that readers trip over.
enum Tokens {
  /// For CSV files.
  static let table: [[UInt8]] =
    [
      "", "\"", "\"\"", "\"\"\"", ",", ";", "\t", "|", ",,,,,,,,", "\n", "\r", "\r\n", "\n\r",
      "\n\n\n",
      "sep=;\n", "sep=,", "\"sep=|\"\r\n", " ", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{0}", "\u{1A}",
      // Ditto marks, stray quotes, whole rows in between; characters that nobody sees; zero bytes.
      ",\"\n", "\"\n\"", ",\"\nP1,w2,2025-01-24,yes,\"\n", "\"ill\n", "well\"\n", "\u{200B}",
      "\u{AD}", "\u{202E}", "\u{2060}", "\n\u{FEFF}", ",\u{FEFF}\"", "\u{0}\u{0}\u{0}\u{0}", "Ã«",
      "Pneumonië", "remark", "kit",
      "é", "e\u{301}", "‘", "👩‍👩‍👧‍👦", "\u{FFFD}", "\u{10FFFF}", "0", "1", "-1", "2", "3.5", "3,5",
      "1.234,5",
      "99999999999999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
      "1e308", "1e-400", "nan", "inf", "0x10", "-", "+", ".", "-.", ".5", "5.", "-0",
      "000000000001",
      "0.0000000000000000000000000000001", "123456789012345.6789012345678901", "-99", "999", "NA",
      "n.v.t.", "2025-01-10", "2025-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "31/12/2025",
      "12/31/2025", "01/02/2025", "1-1-2025", "UN-MAR-2025", "UNK-UNK-2025", "2025", "2025-03",
      "04MAR2025", "4-mrt-25", "2999-01-01", "2025-01-10T10:30", "2025-01-10 25:61:61",
      "2025-01-10T", "T10:30", "::::::", "1-1-1-1", "--", "//", "yes", "no", "ja", "nee", "J",
      "true",
      "left", "right", "links", "R", "tip", "mcp", "volar", "dorsal", "active", "healed",
      "amputated", "not-assessed", "surgically-closed", "enrolled", "failed", "death", "fatal",
      "death;;death", ";", "MANUS-001", "P1", "w2", "W12", "unscheduled", "baseline", "IV", "V",
      "participant_id", "date", "arm", "treatment_group", "length_mm", "DATE", "4.0", "5.0",
    ].map { Array($0.utf8) } + [
      [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF],
      [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x80], [0x85], [0x9D], [0x00, 0xD8],
      [0xEB], Array("Pneumoni".utf8) + [0xEB], [0xAD], [0xA0], [0xFF, 0xFE, 0, 0], [0x2C, 0, 0x2C],
    ]

  /// For `study.yaml`.
  static let configuration: [[UInt8]] =
    [
      "&a ", "*a", "&a [*a]", "<<: *a\n", "- ", "? ", ": ", ":", "|\n", ">-\n", "|9\n", "!!binary ",
      "!!set ", "!!int ", "!!float .inf", "!<tag:x> ", "%YAML 1.1\n", "%YAML 9.9\n", "%TAG ! x\n",
      "---\n", "...\n", "{", "}", "[", "]", ",", "\"\\u0000\"", "\"\\ud800\"", "\"\\x", "\"", "'",
      "''", "\t", "#", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "~", "null",
      "yes", "no", "true", "1e999", "-1e999", ".nan", "0x7fffffffffffffff", "9223372036854775808",
      "-9223372036854775808", "1_000", "0o17", "190:20:30", "2025-01-10", "9999999-01-01",
      "0000-00-00", "{a: {a: {a: {a: {a: 1}}}}}", "[[[[[[[[[[1]]]]]]]]]]", "- - - - - - 1\n",
      "? ? ? ? a\n", "[1, 2, 3]", "[null, 8]", "[8, 20]", "[]", "{}", "acronym: ", "title: ",
      "registry: ", "sponsor: ", "phase: ", "target-enrolment: ", "enrolment-plan: ", "data-cut: ",
      "files: ", "columns: ", "csv: ", "missing: ", "aliases: ", "visits: ", "definitions: ",
      "statistics: ", "efficacy-by-arm: ", "comparisons: ", "adverse-events: ", "monitoring: ",
      "eligibility: ", "nightly: ", "ulcers: ", "participants: ", "hand: ", "id: ", "day: ",
      "window: ", "path: ../x", "path: /etc/passwd", "path: study.yaml", "participants.csv",
      "delimiter: tab", "encoding: utf-16le", "encoding: windows-1252", "decimal: \",\"",
      "date-order: dmy", "landmarks: [28, 14]", "prior: [0, 1]", "level: 1",
    ].map { Array($0.utf8) } + [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC0, 0x80], [0xFF], [0x80]]

  /// For templates.
  static let template: [[UInt8]] = [
    "{{", "}}", "{{ x }}", "{{{{", "```", "```table results\n", "```figure courses\n", "~~~~",
    "---\n", "***\n", "key: value\n", "height: 80mm\n", "# ", "###### ", "> ", "> > > > > > ",
    "- ", "1. ", "999999999. ", "    ", "\t", "*", "**", "***a**b*", "_", "`", "``", "<b>", "<!--",
    "![x](y)", "[x](y \"z\")", "[x]: y\n", "[x][x]", "&amp;", "&#0;", "&#x10FFFF;", "\\", "\n",
    "\n\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{0}", "\u{FEFF}", "é", "e\u{301}", "👩‍👩‍👧‍👦", "|",
    "|-|\n",
    "a | b\n-|-\n", "=====\n", "[[[[[[", "]]]]]]", "((((((", "<a@b.c>", "<http://x>", "{", "}",
  ].map { Array($0.utf8) }
}
