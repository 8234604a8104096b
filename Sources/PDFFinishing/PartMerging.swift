/// Puts the parts of a document together that were drawn apart: pages, structure and named places
/// of the later ones follow those of the first, whose catalogue, outline and information stay.
struct PartMerging {
  /// The document so far; the objects of the parts stand one after the other.
  private var whole: PlainDocument
  /// The catalogue of each part and the numbers of its objects.
  private let parts: [(root: Int, numbers: Range<Int>)]

  /// One document of several, each in the form that Cairo writes; `nil` for none, or where one has
  /// a tree of pages or names in another form.
  static func merged(_ parts: [PlainDocument]) -> PlainDocument? {
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return first }
    var merging = PartMerging(first, followedBy: parts.dropFirst())
    guard merging.joinPages(), merging.joinNames() else { return nil }
    merging.joinStructure()
    return merging.whole
  }

  private init(_ first: PlainDocument, followedBy others: ArraySlice<PlainDocument>) {
    var whole = first
    var parts = [(first.root, 0..<first.objects.count)]
    for other in others {
      let numbers = whole.append(other)
      parts.append((other.root + numbers.lowerBound, numbers))
    }
    self.whole = whole
    self.parts = parts
  }

  private mutating func joinPages() -> Bool {
    guard let top = whole.value("/Pages", of: whole.root)?.number else { return false }
    var kids: [PDFValue] = []
    for part in parts {
      guard let own = whole.value("/Pages", of: part.root)?.number,
        // Nothing that its pages would inherit.
        whole.object(own)?.dictionary.entries.allSatisfy({
          ["/Type", "/Kids", "/Count"].contains($0.key)
        }) == true
      else { return false }
      let pages = whole.items(whole.value("/Kids", of: own))
      for page in pages.compactMap(\.number) {
        guard whole.value("/Kids", of: page) == nil else { return false }
        whole.set("/Parent", of: page, to: .reference(top))
      }
      kids += pages
    }
    whole.set("/Kids", of: top, to: .array(kids))
    whole.set("/Count", of: top, to: .syntax("\(kids.count)"))
    return true
  }

  /// Places are sought by halving: their names stand in the order of their bytes.
  private mutating func joinNames() -> Bool {
    var places: [(name: String, entry: [PDFValue])] = []
    for part in parts {
      let names = whole.dictionary(whole.value("/Names", of: part.root))
      guard let tree = whole.dictionary(names?["/Dests"]) else { continue }
      guard tree["/Kids"] == nil else { return false }
      let items = whole.items(tree["/Names"])
      for place in stride(from: 0, to: items.count - 1, by: 2) {
        places.append((whole.text(items[place]), [items[place], items[place + 1]]))
      }
    }
    guard !places.isEmpty else { return true }
    places.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var tree = PDFObject()
    tree.dictionary.append("/Names", .array(places.flatMap(\.entry)))
    var names = PDFDictionary()
    names.append("/Dests", .reference(whole.add(tree)))
    whole.set("/Names", of: whole.root, to: .dictionary(names))
    return true
  }

  /// One tree of elements, and one table that leads from the content of pages to them.
  private mutating func joinStructure() {
    var top: Int?
    var elements: [PDFValue] = []
    var table: [PDFValue] = []
    var shift = 0
    for part in parts {
      guard let tree = whole.value("/StructTreeRoot", of: part.root)?.number else { continue }
      let own = whole.items(whole.value("/K", of: tree))
      if let top {
        for element in own.compactMap(\.number) {
          whole.set("/P", of: element, to: .reference(top))
        }
      }
      elements += own
      let entries = whole.items(
        whole.dictionary(whole.value("/ParentTree", of: tree))?["/Nums"])
      var last = -1
      for place in stride(from: 0, to: entries.count - 1, by: 2) {
        let key = whole.integer(entries[place]) ?? 0
        last = max(last, key)
        table += [.syntax("\(key + shift)"), entries[place + 1]]
      }
      if shift > 0 { shiftKeys(of: part.numbers, by: shift) }
      shift += last + 1
      top = top ?? tree
    }
    guard let top else { return }
    var parents = PDFObject()
    parents.dictionary.append("/Nums", .array(table))
    whole.set("/ParentTree", of: top, to: .reference(whole.add(parents)))
    whole.set("/K", of: top, to: .array(elements))
    whole.set("/StructTreeRoot", of: whole.root, to: .reference(top))
  }

  private mutating func shiftKeys(of numbers: Range<Int>, by shift: Int) {
    for number in numbers {
      for key in ["/StructParents", "/StructParent"] {
        if let place = whole.value(key, of: number).flatMap(whole.integer) {
          whole.set(key, of: number, to: .syntax("\(place + shift)"))
        }
      }
    }
  }
}
