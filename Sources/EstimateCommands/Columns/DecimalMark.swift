import ArgumentParser
import DelimitedText

/// The mark between the whole part and the decimals of a number.
enum DecimalMark: String, ExpressibleByArgument, CaseIterable {
  case point, comma

  /// Its byte.
  var byte: UInt8 { self == .point ? NumberReader.point : NumberReader.comma }
  /// The other one, which can only be a thousands separator.
  var other: DecimalMark { self == .point ? .comma : .point }
}
