import VectorDrawing

/// Builds the tree of the outline from headings in reading order.
enum OutlineTree {
  /// Turns each heading and the deeper ones after it into an entry with children.
  static func entries(
    _ lines: ArraySlice<(level: Int, title: String, destination: String)>
  ) -> [OutlineEntry] {
    var entries: [OutlineEntry] = []
    var rest = lines
    while let first = rest.first {
      let below = rest.dropFirst().prefix { $0.level > first.level }
      rest = rest.dropFirst(1 + below.count)
      entries.append(
        OutlineEntry(
          title: first.title, destination: first.destination, children: self.entries(below)))
    }
    return entries
  }
}
