import UlcerIngest

extension ImportRuleCatalogue {
  /// What can be wrong with an export as such.
  static let sourceRules: [RuleDefinition] = [
    rule(
      .unreadableSource,
      "The export cannot be opened: it is damaged, cut short, encrypted, or not yours to read.",
      accepted: .described("A folder, a whole ZIP archive without a password, or one file."),
      rejected: .described("A ZIP archive whose end is missing because the download broke off."),
      mending: "Export or copy it again; unpack an encrypted archive first."),
    rule(
      .unsafeArchiveName,
      "An entry of the ZIP archive has a name that leads out of its folder.",
      accepted: .described("‘export/CastorStudy.csv’"),
      rejected: .described("‘../../.ssh/authorized_keys’"),
      mending: "Ask who made the archive: no data-capture system writes such names."),
    rule(
      .archiveTooLarge,
      "The export, unpacked, is larger than 1 GB, or one of its files is larger than 512 MB.",
      accepted: .described("The exports of one trial: some megabytes."),
      rejected: .described("A ZIP archive of 1 MB that unpacks to terabytes."),
      mending: "Check that it is the right file; split an honest export that is so large."),
    rule(
      .emptyExport,
      "The export, or one of its files, has no header.",
      accepted: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      rejected: """
        1️⃣people.csv
        """,
      mending: "Export it again; take an empty file out of the source."),
    rule(
      .allocationInExport,
      "A column of the export looks like the treatment allocation. It was not read.",
      accepted: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      rejected: """
        people.csv
        1️⃣id,consent,outcome,randomisation_group
        P001,2025-01-06,enrolled,A
        """,
      mending: "Leave it out of the export: who may see the file may see the allocation."),
    rule(
      .oneColumnFile,
      "The header of a file is one column with another delimiter in it.",
      accepted: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        tables: {people: {delimiter: ","}}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        """,
      rejected: """
        mapping.yaml
        system: csv
        participant: id
        study: {acronym: DEMO}
        tables: {people: {delimiter: ";"}}
        records:
          participants:
            - table: people
              columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}
        people.csv
        1️⃣id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      mending: "Correct delimiter in the mapping, or remove it: it is detected then."),
    rule(
      .twoFilesOfOnePart,
      "Two files of the source are the same part: an older export lies beside a newer one.",
      accepted: """
        people.csv
        id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      rejected: """
        people.csv
        2️⃣id,consent,outcome
        P001,2025-01-06,enrolled
        people_old.csv
        1️⃣id,consent,outcome
        P001,2025-01-06,enrolled
        """,
      mending: "Keep the one that is meant in the source, or name it in full in the mapping."),
    rule(
      .ignoredFile,
      "A file was not used: it describes the project or holds no data, or the mapping names it as the system's dictionary and it is none.",
      accepted: .described(
        "A list with the columns ‘Option Group Name’, ‘Option Name’, ‘Option Value’."),
      rejected: .described("dictionary: people.csv"),
      mending: "Name the list of field options, or remove the key: it is found by its header."),
    rule(
      .foreignFormat,
      "A file is a workbook, a data file of a statistics program or an archive, and no text.",
      accepted: .described("The workbook saved as CSV UTF-8."),
      rejected: .described("people.xlsx, or a workbook that was renamed to people.csv."),
      mending: "Save or export it as CSV."),
    rule(
      .unreadDelimiter,
      "The columns of a file are divided by something that is not read.",
      accepted: """
        people.csv
        id|consent|outcome
        P001|2025-01-06|enrolled
        """,
      rejected: """
        people.csv
        1️⃣id^consent^outcome
        P001^2025-01-06^enrolled
        """,
      mending: "Export it with a comma, semicolon, tab or | between the columns."),
    rule(
      .tooManyCells,
      "The tables that are read have more than 30,000,000 cells together.",
      accepted: .described("500 columns of 20,000 participants: 10,000,000 cells."),
      rejected: .described("30,000,000 rows of two columns."),
      mending: "Leave columns or rows that nobody needs out of the export."),
  ]
}
