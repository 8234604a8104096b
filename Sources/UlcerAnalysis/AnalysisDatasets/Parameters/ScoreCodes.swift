import UlcerRecords

/// `PARAMCD` of the instruments of scores.
///
/// The code is the first 8 letters A–Z and digits of the id in capitals, behind an `S` where it would
/// begin with a digit. Of two equal ones the second ends in 2, the third in 3. The known instruments
/// come first, so that theirs are the same in every study; then the others by the bytes of their ids.
struct ScoreCodes {
  private static let length = 8
  private let codes: [String: String]

  /// - Parameter instruments: the ids of the study's instruments.
  init(_ instruments: some Sequence<String>) {
    let known = Instrument.known.map(\.id)
    let others = Set(instruments).subtracting(known).sorted(by: TableText.isBefore)
    var taken = Set(UlcerParameter.allCases.map(\.rawValue))
    var codes: [String: String] = [:]
    for instrument in known + others {
      let stem = ScoreCodes.stem(of: instrument)
      var code = stem
      var turn = 2
      while !taken.insert(code).inserted {
        let ending = String(turn)
        code = stem.prefix(ScoreCodes.length - ending.count) + ending
        turn += 1
      }
      codes[instrument] = code
    }
    self.codes = codes
  }

  /// The code of an instrument of the study or a known one.
  subscript(instrument: String) -> String { codes[instrument] ?? "" }

  private static func stem(of instrument: String) -> String {
    let letters = instrument.uppercased().utf8.filter { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || isDigit(byte)
    }
    let isBare = letters.first.map(isDigit) ?? true
    return String(
      decoding: ((isBare ? [UInt8(ascii: "S")] : []) + letters).prefix(length), as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
