import SourceDiagnostics

/// Reads REDCap exports: one CSV file for everything, divided into a table for each form.
///
/// A table has the name of the form and the columns record id, event, repeat instance and data
/// access group (if the export has them), the form's fields, and its status `…_complete`. A row of
/// the block matrix goes to every form for which it has something: a row of a repeating instrument
/// to that form alone, a plain row or one of a repeating event to all forms of the event. Boxes of
/// a form that nobody opened are exported as 0; they are made empty here, because that 0 is no
/// answer.
struct REDCapReader: CaptureReader {
  /// Makes a reader.
  init() {}

  /// `csv`.
  var extensions: Set<String> { ["csv"] }

  /// Missing-data codes are the project's own: the mapping states them.
  var missingValues: MissingConvention { .emptyCell }

  /// One table for each form.
  func read(_ source: CaptureSource, settings: CaptureSettings) -> CapturedExport {
    let found = REDCapSources(source, settings: settings)
    var reading = CapturedExport(files: found.accounts, diagnostics: found.diagnostics)
    if let data = found.data {
      if let table = data.table {
        let forms = REDCapForms(table, dictionary: found.dictionary)
        var block = REDCapBlock(
          table, forms: forms.forms, designations: found.designations, key: settings.participant)
        reading.diagnostics += forms.diagnostics + block.distribute()
        reading.tables = block.tables(dictionary: found.dictionary)
        reading.diagnostics += REDCapDates(table, found.dictionary).findings
        if let account = data.account {
          reading.files.append(
            CaptureFileAccount(
              file: account.file, sha256: account.sha256, isBlind: account.isBlind,
              unreadableRows: account.unreadableRows, leftOut: block.leftOut))
        }
      } else if let account = data.account {
        reading.files.append(account)
      }
    }
    reading.files.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    return reading
  }
}
