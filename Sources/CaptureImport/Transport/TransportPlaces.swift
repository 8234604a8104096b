/// The stated places of variables in a row.
///
/// A description states a place (TS-140: `npos`). Files of version 5 state the place of the value.
/// SAS's macro for version 8 copies there the place in the original data set, which has its numbers
/// first; the rows that it writes are in the order of the variables all the same. ReadStat, haven
/// and pandas ignore the place; so does this program, but a place that follows neither order is
/// worth a warning.
enum TransportPlaces {
  /// Returns true if the places are those of the variables' order, those of a SAS data set (numbers
  /// before texts, each in any order), or not stated at all.
  static func areUsual(_ places: [Int], of variables: [TransportMember.Variable]) -> Bool {
    if places.allSatisfy({ $0 == 0 }) { return true }
    var place = 0
    let isRunning = zip(places, variables).allSatisfy { stated, variable in
      defer { place += variable.width }
      return stated == place
    }
    if isRunning { return true }
    let numbers = zip(places, variables).filter(\.1.isNumeric)
    let texts = zip(places, variables).filter { !$0.1.isNumeric }
    // SAS keeps numbers in eight bytes each, whatever the width in the file.
    let end = numbers.map { $0.0 + $0.1.width }.max() ?? 0
    return areApart(numbers) && areApart(texts) && texts.allSatisfy { $0.0 >= end }
  }

  /// Returns true if no two values overlap.
  private static func areApart(_ values: [(Int, TransportMember.Variable)]) -> Bool {
    let sorted = values.sorted { $0.0 < $1.0 }
    return zip(sorted, sorted.dropFirst()).allSatisfy { $0.0 + $0.1.width <= $1.0 }
  }
}
