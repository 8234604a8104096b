import Foundation
import UlcerRecords

/// Finds identifiers that a reader takes for one another: they differ in letter case, accents, width
/// or white space alone, or in letters and digits that look the same (O and 0; l, I and 1; Latin,
/// Greek and Cyrillic).
struct IdentifierLikeness {
  private var table = IdentifierTable()
  private var numbers: [Int] = []

  /// Adds an identifier that is new in its group.
  ///
  /// - Parameters:
  ///   - group: only identifiers of one group are compared.
  ///   - number: the caller's number of the identifier.
  /// - Returns: the number of an earlier one that looks the same.
  mutating func add(_ id: ArraySlice<UInt8>, of group: Int = 0, _ number: Int) -> Int? {
    var key: [UInt8] = []
    key.reserveCapacity(id.count + 4)
    for byte in 0..<4 { key.append(UInt8(truncatingIfNeeded: group >> (8 * byte))) }
    IdentifierLikeness.append(id, to: &key)
    if let found = table.number(of: key[...]) { return numbers[found] }
    table.add(key[...])
    numbers.append(number)
    return nil
  }

  private static func append(_ id: ArraySlice<UInt8>, to key: inout [UInt8]) {
    guard id.contains(where: { $0 >= 0x80 }) else {
      for byte in id { key.append(folded(byte)) }
      return
    }
    let text = String(decoding: id, as: UTF8.self).folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    for scalar in text.unicodeScalars {
      if let twin = twins[scalar] {
        key.append(folded(twin))
      } else if scalar.properties.isWhitespace {
        key.append(0x20)
      } else if scalar.properties.generalCategory == .dashPunctuation {
        key.append(0x2D)
      } else {
        for byte in String(scalar).utf8 { key.append(byte < 0x80 ? folded(byte) : byte) }
      }
    }
  }

  /// Small letters; o for 0, 1 for i and l.
  private static func folded(_ byte: UInt8) -> UInt8 {
    let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    switch small {
    case 0x30: return 0x6F
    case 0x69, 0x6C, 0x7C: return 0x31
    default: return small
    }
  }

  /// Greek and Cyrillic letters, small, with the Latin letter that they look like, small or capital.
  private static let twins: [Unicode.Scalar: UInt8] = {
    let pairs: [(String, String)] = [
      ("αβεζηικμνορτυχ", "abezhikmnoptyx"), ("авсеніјкморѕтух", "abcehijkmopstyx"),
    ]
    var twins: [Unicode.Scalar: UInt8] = [:]
    for (others, latin) in pairs {
      for (other, letter) in zip(others.unicodeScalars, latin.utf8) { twins[other] = letter }
    }
    return twins
  }()
}

/// The spellings of sites found so far, to find two that look the same.
struct SiteSpellings {
  private var records: [String: Int] = [:]
  private var likenesses = IdentifierLikeness()

  /// Reports a site whose name differs from an earlier one in letter case or appearance alone,
  /// once.
  mutating func check(_ site: String?, _ row: RowReader) {
    guard let site, records[site] == nil else { return }
    records[site] = row.record
    let bytes = Array(site.utf8)[...]
    guard let earlier = likenesses.add(bytes, row.record) else { return }
    row.report(
      .similarIdentifiers, at: ParticipantColumn.site.rawValue,
      "\(quoted(bytes)) looks like the name of another site; they count as two sites",
      hint: "write one site in one way",
      related: [row.position(ParticipantColumn.site.rawValue, earlier)])
  }
}
