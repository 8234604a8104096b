/// Puts the parts of a document together that were drawn apart: pages, structure and named places
/// of the later ones follow those of the first, whose catalogue, outline and information stay.
struct PartMerging {
  private typealias Value = OpenDocument.Value

  /// Readers find places by binary search, so their names are in the order of their bytes.
  private var places: [(name: String, entry: [Value])] = []
  private var elements: [Value] = []
  /// Leads from the content of pages, and from links, to their elements.
  private var parents: [Value] = []
  /// The first key of `parents` that no part has.
  private var nextKey: Int64 = 0

  /// Takes the structure and the places of the first part.
  init(_ whole: borrowing OpenDocument) throws(FinishingError) {
    try take(tree: Self.tree(of: whole), names: Self.names(of: whole), whole, by: 0)
  }

  /// Copies pages, structure and places of the next part.
  mutating func add(
    _ part: borrowing OpenDocument, to whole: borrowing OpenDocument
  ) throws(FinishingError) {
    let shift = nextKey
    for page in part.pages {
      guard let page = whole.added(page: page, of: part) else { continue }
      Self.shift("/StructParents", of: page, by: shift, whole)
      for link in whole.items(whole.entry("/Annots", of: page)) {
        Self.shift("/StructParent", of: link, by: shift, whole)
      }
    }
    let tree = whole.copied(Self.tree(of: part), of: part)
    try take(tree: tree, names: whole.copied(Self.names(of: part), of: part), whole, by: shift)
    if Self.tree(of: whole) == nil { whole.set("/StructTreeRoot", of: whole.root, to: tree) }
    let top = Self.tree(of: whole)
    for element in whole.items(whole.entry("/K", of: tree)) {
      whole.set("/P", of: element, to: top)
    }
  }

  /// Gives the whole document one tree of elements and one of places.
  func finish(_ whole: borrowing OpenDocument) {
    let tree = Self.tree(of: whole)
    whole.set("/K", of: tree, to: whole.array(elements))
    whole.set("/ParentTree", of: tree, to: Self.added("/Nums", parents, whole))
    guard !places.isEmpty else { return }
    let sorted = places.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let names = whole.parsed("<< >>")
    whole.set("/Dests", of: names, to: Self.added("/Names", sorted.flatMap(\.entry), whole))
    whole.set("/Names", of: whole.root, to: names)
  }

  private static func added(
    _ key: String, _ items: [Value], _ whole: borrowing OpenDocument
  ) -> Value? {
    let table = whole.added(whole.parsed("<< >>"))
    whole.set(key, of: table, to: whole.array(items))
    return table
  }

  private static func tree(of document: borrowing OpenDocument) -> Value? {
    document.entry("/StructTreeRoot", of: document.root)
  }

  private static func names(of document: borrowing OpenDocument) -> Value? {
    document.entry("/Dests", of: document.entry("/Names", of: document.root))
  }

  private mutating func take(
    tree: Value?, names: Value?, _ whole: borrowing OpenDocument, by shift: Int64
  ) throws(FinishingError) {
    let table = whole.entry("/ParentTree", of: tree)
    guard whole.entry("/Kids", of: table) == nil, whole.entry("/Kids", of: names) == nil else {
      throw .form
    }
    elements += whole.items(whole.entry("/K", of: tree))
    takeParents(whole.items(whole.entry("/Nums", of: table)), whole, by: shift)
    let entries = whole.items(whole.entry("/Names", of: names))
    for place in stride(from: 0, to: entries.count - 1, by: 2) {
      places.append((whole.text(entries[place]), [entries[place], entries[place + 1]]))
    }
  }

  private mutating func takeParents(
    _ entries: [Value], _ whole: borrowing OpenDocument, by shift: Int64
  ) {
    for place in stride(from: 0, to: entries.count - 1, by: 2) {
      let key = Self.shifted(whole.integer(entries[place]), by: shift)
      guard let value = whole.parsed("\(key)") else { continue }
      parents += [value, entries[place + 1]]
      nextKey = max(nextKey, Self.shifted(key, by: 1))
    }
  }

  private static func shift(
    _ key: String, of value: Value, by shift: Int64, _ whole: borrowing OpenDocument
  ) {
    guard let place = whole.integer(whole.entry(key, of: value)) else { return }
    whole.set(key, of: value, to: whole.parsed("\(shifted(place, by: shift))"))
  }

  /// Keys of a document count its pages and links; none comes near the end of the numbers.
  private static func shifted(_ key: Int64?, by shift: Int64) -> Int64 {
    (key ?? 0).addingReportingOverflow(shift).partialValue
  }
}
