/// One form of a project: its columns of the block matrix.
struct REDCapForm: Hashable, Sendable {
  let name: String
  /// Places among the columns of the block, `…_complete` not among them.
  var fields: [Int] = []
  /// Those of them that are boxes of checkbox fields.
  var boxes: Set<Int> = []
  /// Place of `…_complete`, if it was exported.
  var status: Int?

  /// Returns true if a row has anything for this form, even only that it is incomplete.
  func isMentioned(in cells: [String]) -> Bool {
    (status.map { !cells[$0].isEmpty } ?? false) || fields.contains { !cells[$0].isEmpty }
  }

  /// Returns true if somebody opened the form: a status above 0 or anything entered.
  ///
  /// REDCap exports 0 for every box and perhaps 0 for the status of a form that nobody opened.
  func isOpened(in cells: [String]) -> Bool {
    if let status, !["", "0"].contains(cells[status]) { return true }
    return fields.contains { place in
      boxes.contains(place) ? !["", "0"].contains(cells[place]) : !cells[place].isEmpty
    }
  }
}
