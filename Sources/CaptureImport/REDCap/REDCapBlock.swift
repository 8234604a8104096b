import SourceDiagnostics

/// The rows of a block matrix, distributed among the forms.
struct REDCapBlock {
  private let table: CapturedTable
  private let forms: [REDCapForm]
  private let designations: [String: Set<String>]
  private let event: Int?
  private let instrument: Int?
  private let instance: Int?
  private let group: Int?
  /// The column of the participant's key, if the mapping names another field than the record id.
  private let key: Int?
  private var keyOfRecord: [String: String] = [:]
  private var rowsOfForm: [[CapturedRow]]
  /// Rows that have nothing for any form, by reason.
  private(set) var leftOut: [String: Int] = [:]

  init(
    _ table: CapturedTable, forms: [REDCapForm], designations: [String: Set<String>],
    key: String?
  ) {
    self.table = table
    self.forms = forms
    self.designations = designations
    event = table.column(called: "redcap_event_name")
    instrument = table.column(called: "redcap_repeat_instrument")
    instance = table.column(called: "redcap_repeat_instance")
    group = table.column(called: "redcap_data_access_group")
    self.key = key.flatMap { table.column(called: $0) }.flatMap { $0 == 0 ? nil : $0 }
    rowsOfForm = [[CapturedRow]](repeating: [], count: forms.count)
  }

  /// Gives each row to its forms.
  ///
  /// - Returns: rows that contradict themselves.
  mutating func distribute() -> [Diagnostic] {
    var findings = readKeys()
    var seen: [[String]: Int] = [:]
    var undesignated: Set<String> = []
    for row in table.rows {
      let identity = [0, event, instrument, instance].map { $0.map { row.cells[$0] } ?? "" }
      if let earlier = seen[identity] {
        findings.append(
          REDCapRule.repeatedRow.finding(
            table.position(line: row.line, column: 0),
            "the record, event and instance of this row stand already in line \(earlier)",
            related: [table.position(line: earlier)]))
        continue
      }
      seen[identity] = row.line
      let own = forms.indices.filter { forms[$0].isMentioned(in: row.cells) }
      let named = instrument.map { row.cells[$0] } ?? ""
      if named.isEmpty {
        if own.isEmpty { leftOut["blank-in-every-form", default: 0] += 1 }
        for form in own {
          if isOutside(form, row), forms[form].isOpened(in: row.cells) {
            undesignated.insert(forms[form].name)
          }
          add(row, to: form)
        }
      } else {
        findings += addRepeat(row, of: named, saying: own)
      }
    }
    findings += undesignated.sorted().map { form in
      REDCapRule.formNotDesignated.finding(
        SourcePosition(file: table.file),
        "the form \(shown(form)) has entries in events that it is not designated to")
    }
    return findings
  }

  /// A row of a repeating instrument: it belongs to that form alone.
  private mutating func addRepeat(
    _ row: CapturedRow, of named: String, saying own: [Int]
  ) -> [Diagnostic] {
    func place(_ column: Int?) -> SourcePosition { table.position(line: row.line, column: column) }
    guard let form = forms.firstIndex(where: { $0.name == named }) else {
      return [
        REDCapRule.unknownInstrument.finding(
          place(instrument), "the repeating instrument \(shown(named)) is no form of the export",
          hint: nearestName(to: named, among: forms.map(\.name)).map { "did you mean ‘\($0)’?" })
      ]
    }
    guard let instance, !row.cells[instance].isEmpty else {
      return [
        REDCapRule.halfARepeat.finding(
          place(instrument), "the row names a repeating instrument and no instance")
      ]
    }
    let strays = own.filter { $0 != form && forms[$0].isOpened(in: row.cells) }
    guard strays.isEmpty else {
      let name = shown(forms[strays[0]].name)
      return [
        REDCapRule.strayValue.finding(
          place(forms[strays[0]].fields.first { !row.cells[$0].isEmpty }),
          "a row of \(shown(named)) has values of the form \(name)",
          hint: "columns of the file may have been shifted; export it again")
      ]
    }
    if own.contains(form) {
      add(row, to: form)
    } else {
      leftOut["blank-in-every-form", default: 0] += 1
    }
    return []
  }

  /// Returns true if the event grid does not give the form to the row's event.
  private func isOutside(_ form: Int, _ row: CapturedRow) -> Bool {
    guard let event, !designations.isEmpty else { return false }
    return !(designations[row.cells[event]]?.contains(forms[form].name) ?? false)
  }

  private mutating func add(_ row: CapturedRow, to form: Int) {
    let isOpened = forms[form].isOpened(in: row.cells)
    let cells = columns(of: forms[form]).map { place in
      !isOpened && forms[form].boxes.contains(place) ? "" : row.cells[place]
    }
    let own = key.map { _ in [keyOfRecord[row.cells[0]] ?? ""] } ?? []
    rowsOfForm[form].append(CapturedRow(line: row.line, cells: cells + own))
  }

  /// The participant's key of each record, if it is not the record id.
  private mutating func readKeys() -> [Diagnostic] {
    guard let key else { return [] }
    var findings: [Diagnostic] = []
    for row in table.rows where !row.cells[key].isEmpty {
      if let other = keyOfRecord[row.cells[0]], other != row.cells[key] {
        findings.append(
          REDCapRule.twoKeys.finding(
            table.position(line: row.line, column: key),
            "the record has another value of \(shown(table.columns[key].name)) in an earlier row"))
      }
      keyOfRecord[row.cells[0]] = row.cells[key]
    }
    return findings
  }

  /// The columns of a form's table: keys, fields, status.
  private func columns(of form: REDCapForm) -> [Int] {
    let keys = [0, event, instance, group].compactMap(\.self)
    return keys + form.fields.filter { $0 != key } + (form.status.map { [$0] } ?? [])
  }

  /// The tables, in the order of the forms.
  func tables(dictionary: REDCapDictionary?) -> [CapturedTable] {
    forms.enumerated().map { number, form in
      let places = columns(of: form)
      var names = places.map { described(table.columns[$0], dictionary) }
      if let key { names.append(described(table.columns[key], dictionary)) }
      var result = CapturedTable(
        file: table.file, name: form.name, columns: names, rows: rowsOfForm[number],
        participantColumn: key == nil ? 0 : names.count - 1,
        siteColumn: group.flatMap { places.firstIndex(of: $0) })
      result.droppedColumns = table.droppedColumns
      result.delimiter = table.delimiter
      result.places = table.places.map { found in
        CellPlaces(document: found.document, fields: places.map { found.fields[$0] })
      }
      return result
    }
  }

  /// A column with its description in the dictionary.
  private func described(
    _ column: CapturedColumn, _ dictionary: REDCapDictionary?
  ) -> CapturedColumn {
    guard let found = dictionary?.column(column.name) else { return column }
    guard let choice = found.choice else {
      return CapturedColumn(
        name: column.name, label: found.field.label, options: found.field.choices,
        place: column.place)
    }
    return CapturedColumn(
      name: column.name, aliases: [found.field.name + "___" + choice.value],
      label: "\(found.field.label) (choice=\(choice.label))",
      options: [
        CapturedOption(value: "1", label: "Checked"),
        CapturedOption(value: "0", label: "Unchecked"),
      ], place: column.place)
  }
}
