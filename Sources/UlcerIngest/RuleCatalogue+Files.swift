extension RuleCatalogue {
  /// What can be wrong with a file as text.
  static let textRules: [RuleDefinition] = [
    .init(
      .windows1252, "The file is not UTF-8 and was read as Windows-1252.",
      example: "a note with ‘é’ saved by an old version of a spreadsheet program",
      mending: "Save as UTF-8, or state csv: {encoding: windows-1252} in study.yaml."),
    .init(
      .invalidEncoding, "Bytes that the stated encoding does not allow.",
      example: "csv: {encoding: utf-8} for a file in Windows-1252",
      mending: "Correct the encoding in study.yaml, or save the file again."),
    .init(
      .nulByte, "A zero byte: the file is not text, or is UTF-16 without a byte-order mark.",
      example: "a spreadsheet file renamed to .csv",
      mending: "Export the file again as CSV in UTF-8."),
    .init(
      .fileTooLarge, "The file is larger than 2 GB and was not read.",
      example: "an export with images in its cells",
      mending: "Export fewer columns, or one file per part."),
    .init(
      .tooManyColumns, "A row has more than 10,000 fields; the file was not read.",
      example: "a file whose line ends were lost",
      mending: "Check the delimiter and the line ends."),
    .init(
      .unterminatedQuote, "A quote opens a field and is never closed; the row is rejected.",
      example: "P001,\"fell at home,2025-03-04",
      mending: "Close the quote, or double every quote inside a quoted field."),
    .init(
      .textAfterQuote, "Text follows the closing quote of a field; the row is rejected.",
      example: "P001,\"the \"old\" ulcer\",2025-03-04",
      mending: "Double every quote inside a quoted field."),
    .init(
      .bareQuote, "A quote stands inside an unquoted field and was read as it is.",
      example: "P001,a 3\" scar,2025-03-04",
      mending: "Quote the field and double the quote."),
    .init(
      .raggedRow, "A row has more or fewer fields than the header; it is rejected.",
      example: "a term with a comma, not quoted, in a file separated by commas",
      mending: "Quote fields that contain the delimiter."),
    .init(
      .recordCutShort, "The file ends inside its last row; the row is rejected.",
      example: "a copy that was interrupted",
      mending: "Copy or export the file again."),
    .init(
      .trailingDelimiter, "Rows end with one delimiter more than the header; it is ignored.",
      example: "P001;2025-03-04;active;",
      mending: "Nothing need be done; some systems write it so."),
    .init(
      .blankLine, "Blank lines between rows were skipped.",
      example: "an empty line below the header", mending: "Nothing need be done."),
    .init(
      .unnamedColumn, "A column without a name was ignored.",
      example: "participant_id,,date", mending: "Name the column, or remove it."),
  ]

  /// What can be wrong in study.yaml.
  static let configurationRules: [RuleDefinition] = [
    .init(
      .missingConfiguration, "The study folder has no study.yaml.",
      example: "a folder of CSV files alone",
      mending: "Add study.yaml; the one line ‘acronym: …’ is enough."),
    .init(
      .configurationSyntax, "study.yaml is not YAML, or says a key twice.",
      example: "visits: [{id: w2, day: 14}",
      mending: "Mind indentation and brackets; quote text that contains ‘:’ or ‘#’."),
    .init(
      .missingAcronym, "study.yaml does not name the study.",
      example: "a study.yaml with only ‘data-cut’", mending: "Add ‘acronym: …’."),
    .init(
      .unknownKey, "A key of study.yaml is not known.",
      example: "definitions: {healin: {tolerance: 3}}",
      mending: "Write the key as the hint says, or remove it."),
    .init(
      .wrongType, "A value of study.yaml is of the wrong kind.",
      example: "target-enrolment: twenty", mending: "Write the kind of value that is asked for."),
    .init(
      .impossibleValue, "A value of study.yaml is outside what is possible.",
      example: "statistics: {level: 95}", mending: "Write a value in the range that is named."),
  ]

  /// What can be wrong with files and headers.
  static let fileRules: [RuleDefinition] = [
    .init(
      .missingFile, "A file of the study is not there.",
      example: "a folder without ulcers.csv",
      mending: "Add the file, or name it in study.yaml under files."),
    .init(
      .unreadableFile, "A file is there but could not be opened.",
      example: "a file without permission to read", mending: "Mend the permission or the disk."),
    .init(
      .emptyFile, "A file has no header.", example: "an export that was interrupted at its start",
      mending: "Export the file again."),
    .init(
      .noRows, "A file has a header and no rows.", example: "a study before its first event",
      mending: "Nothing need be done if that is so."),
    .init(
      .noTreatedParticipants, "Nobody has a treatment_date: the safety population is empty.",
      example: "a study before its first treatment, or treatment_date under another name",
      mending: "Nothing need be done if that is so; else map the column in study.yaml."),
    .init(
      .allocationInStudyFolder,
      "A column or file looks like the treatment allocation; it is not read, none of its values "
        + "is shown.",
      example: "a column ‘Randomization Group’ in participants.csv",
      mending: "Remove it from the folder; a closed report takes it by --allocation."),
    .init(
      .missingColumn, "A required column, or one that study.yaml names, is missing.",
      example: "ulcers.csv with ‘dates’ for ‘date’",
      mending: "Rename the column, or map it in study.yaml under columns."),
    .init(
      .duplicateColumn, "Two columns have one name; the first is used.",
      example: "participant_id,date,date", mending: "Rename or remove one of them."),
    .init(
      .unknownColumn, "A column is not part of the study format; it is ignored.",
      example: "a column ‘entered_by’",
      mending: "Nothing need be done, unless the hint names a column that is meant."),
  ]
}
