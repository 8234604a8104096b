/// Divides a length of paper into equal bands, one per row or column, with room for group headings.
public struct BandScale: Hashable, Sendable {
  /// The bands in order, from the start.
  public let bands: [Band]
  /// The start of the first band, in points.
  public let start: Double
  /// The end of the last band, in points.
  public let end: Double
  /// The room left before each group's first band for its heading, in points; 0 for none.
  public let headingRoom: Double
  private let offsets: [String: Double]

  /// Divides the length from `start` to `end`; if two bands have one identity, the first counts.
  public init(bands: [Band], start: Double, end: Double, headingRoom: Double = 0) {
    var unique: [Band] = []
    var seen: Set<String> = []
    for band in bands where seen.insert(band.id).inserted { unique.append(band) }
    self.bands = unique
    self.start = start
    self.end = end
    let headings = Double(BandScale.groupStarts(in: unique).count)
    let room = headings * headingRoom >= abs(end - start) ? 0 : headingRoom
    self.headingRoom = room
    step = unique.isEmpty ? 0 : (abs(end - start) - headings * room) / Double(unique.count)
    let sign: Double = end >= start ? 1 : -1
    let starts = Set(BandScale.groupStarts(in: unique))
    var offsets: [String: Double] = [:]
    var travelled: Double = 0
    for (index, band) in unique.enumerated() {
      if starts.contains(index) { travelled += room }
      offsets[band.id] = start + sign * (travelled + step / 2)
      travelled += step
    }
    self.offsets = offsets
  }

  /// The room of one band, in points.
  public let step: Double

  /// Returns the middle of a band, in points; `nil` if there is no such band.
  public func middle(of id: String) -> Double? { offsets[id] }

  /// Returns the indices of bands that begin a group.
  static func groupStarts(in bands: [Band]) -> [Int] {
    bands.indices.filter { index in
      bands[index].group != nil && (index == 0 || bands[index - 1].group != bands[index].group)
    }
  }
}
