extension RuleCatalogue {
  /// What can be wrong with the rows of a file as text.
  static let recordRules: [RuleDefinition] = [
    .init(
      .fileTooLarge,
      "The file is larger than 2 GB and was not read.",
      accepted: .described(
        "an export of 40 MB"),
      rejected: .described(
        "an export of 2.5 GB with images in its cells"),
      mending: "Export fewer columns, or one file per part."),
    .init(
      .tooManyColumns,
      "A row has more than 10,000 fields; the file was not read.",
      accepted: .described(
        "participant_id,visit,date,attended"),
      rejected: .described(
        "a file whose line ends were lost: one row of 10,001 fields or more"),
      mending: "Check the delimiter and the line ends."),
    .init(
      .tooManyRows,
      "A file has more than 30,000,000 rows; those after them are counted and rejected.",
      accepted: .described(
        "an export of 2,000,000 rows"),
      rejected: .described(
        "a file of 250 million rows ‘x,y’"),
      mending: "Check the line ends of the file, or split it."),
    .init(
      .unterminatedQuote,
      "A quote opens a field and is never closed; the row is rejected.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,"fell, at home"
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,1️⃣"fell at home
        """,
      mending: "Close the quote, or double every quote inside a quoted field."),
    .init(
      .textAfterQuote,
      "Text follows the closing quote of a field; the row is rejected.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,"the ""flu"" again"
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,1️⃣"the "flu" again"
        """,
      mending: "Double every quote inside a quoted field."),
    .init(
      .bareQuote,
      "A quote stands inside an unquoted field and was read as it is.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,"a 3"" scar"
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,1️⃣a 3" scar
        """,
      mending: "Quote the field and double the quote."),
    .init(
      .raggedRow,
      "A row has more or fewer fields than the header; it is rejected.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,"ill, at home"
        P001,w4,2025-02-17,yes,
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,,no,ill,1️⃣ at home
        P001,w4,2025-02-17,yes,
        """,
      mending: "Quote fields that contain the delimiter."),
    .init(
      .recordCutShort,
      "The file ends inside its last row; the row is rejected.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        P002,w2,1️⃣2025<end of file>
        """,
      mending: "Copy or export the file again."),
    .init(
      .missingLineEnd,
      "The last line has no line end, although others have one: the file may be cut short inside its "
        + "last cell, and nothing else would tell.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        1️⃣P002,w2,2025-02-05,yes<end of file>
        """,
      mending: "Compare the last row with its source. Where it is whole, a line end says so."),
    .init(
      .strayQuote,
      "A quote opens a cell and closes only some lines on, with whole rows in between: its row is "
        + "rejected, the rows in between are read.",
      accepted: .described("P001,w2,,no,ill"),
      rejected: .described(
        "P001,w2,,no,\" in line 5 and P002,w4,,no,\" in line 9: ditto marks, or a quote too many"),
      mending: "Write out what a ditto mark stands for; double every quote inside a quoted field."),
    .init(
      .uncuttableRows,
      "A row cannot be cut into its cells, and a column of the file is not read: the fault may lie "
        + "there. No row is used, and no line is named, so that nothing tells what stands in it.",
      accepted: .described(
        "P001,w2,,no,\"ill, at home\" under participant_id,visit,date,attended,remark"),
      rejected: .described(
        "P001,w2,,no,ill, at home under participant_id,visit,date,attended,remark"),
      mending: "Take the columns out that are not part of the study format, or quote their cells."),
    .init(
      .trailingDelimiter,
      "Rows end with one delimiter more than the header; it is ignored.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        1️⃣P001,w2,2025-02-03,yes,
        """,
      mending: "Nothing need be done; some systems write it so."),
    .init(
      .blankLine,
      "Blank lines between rows were skipped.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        P002,w2,2025-02-05,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        1️⃣
        P002,w2,2025-02-05,yes
        """,
      mending: "Nothing need be done."),
    .init(
      .unnamedColumn,
      "A column without a name was ignored.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,2025-02-03,yes,
        """,
      rejected: """
        visits.csv
        participant_id,visit,1️⃣,date,attended
        P001,w2,,2025-02-03,yes
        """,
      mending: "Name the column, or remove it."),
  ]
}
