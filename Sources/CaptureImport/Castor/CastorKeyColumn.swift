/// A column that Castor itself adds to its exports, with its names in older and newer ones.
enum CastorKeyColumn: Hashable, CaseIterable {
  case participant, status, site, participantCreated, randomisedOn, randomisationNumber
  case instanceCreated, instanceName, parent, archived, surveyInstance, surveyCompleted

  /// All names, the newest first.
  var spellings: [String] {
    switch self {
    case .participant:
      [
        "Participant Id", "Record Id", "participant_id", "record_id", "Castor Participant ID",
        "Castor Record ID",
      ]
    case .status: ["Participant Status", "Record Status"]
    case .site: ["Site Abbreviation", "Institute Abbreviation", "institute"]
    case .participantCreated: ["Participant Creation Date", "Record Creation Date"]
    case .randomisedOn: ["Randomized On", "randomisation_datetime"]
    case .randomisationNumber: ["Randomization Id"]
    case .instanceCreated:
      ["Repeating Data Creation Date", "Report Creation Date", "created_on"]
    case .instanceName: ["Repeating data Name Custom", "Report Name Custom", "custom_name"]
    case .parent: ["Repeating data Parent", "Report Parent", "parent"]
    case .archived: ["archived"]
    case .surveyInstance: ["Survey Instance Id"]
    case .surveyCompleted: ["Survey Completed On"]
    }
  }

  /// Spellings that a study's own variable may have as well: they count among the first columns only.
  private static let plainWords: Set<String> = ["institute", "parent", "archived"]

  /// The place of each key column that exists.
  ///
  /// - Parameter isRead: tells whether a column is read; others do not count, wherever they are.
  static func places(
    in columns: [CapturedColumn], where isRead: (String) -> Bool = { _ in true }
  ) -> [CastorKeyColumn: Int] {
    var keyOfName: [String: CastorKeyColumn] = [:]
    for key in allCases {
      for name in key.spellings { keyOfName[ColumnName.folded(name)] = key }
    }
    let names = columns.map { ColumnName.folded($0.name) }
    let leading = names.prefix { keyOfName[$0] != nil || !isRead($0) }.count
    var places: [CastorKeyColumn: Int] = [:]
    for (place, name) in names.enumerated() {
      guard let key = keyOfName[name], places[key] == nil else { continue }
      if place >= leading, plainWords.contains(name) { continue }
      places[key] = place
    }
    return places
  }
}
