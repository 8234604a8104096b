/// In which order the objects of a linearised document stand (PDF 1.7, annex F.3).
///
/// What belongs to the first page stands before all other pages, so that a viewer can show it
/// before the rest has come. Objects to which nothing leads are left out.
struct ObjectOrder {
  /// The catalogue, and what is needed as soon as it is read (part 4).
  private(set) var opening: [Int] = []
  /// The first page and all that it uses; after that the outline, when it is shown (part 6).
  private(set) var firstPage: [Int] = []
  /// For each further page itself and what it alone uses (part 7).
  private(set) var otherPages: [[Int]] = []
  /// What several further pages use (part 8).
  private(set) var shared: [Int] = []
  /// What belongs to no page (part 9).
  private(set) var rest: [Int] = []
  /// The outline's objects, its root first; they are in `firstPage` or in `rest`.
  private(set) var outline: [Int] = []
  /// For each further page the objects of `firstPage` and `shared` that it uses.
  private(set) var sharedByPage: [[Int]] = []

  /// Who uses an object.
  private struct Use {
    /// The first page that uses it, counted from 0.
    var page: Int?
    var isUsedByMorePages = false
    var isOpening = false
    var isOutline = false
    var isOther = false
  }

  /// Entries of the catalogue that a viewer needs as soon as it has opened a document.
  private static let openingKeys: Set<String> = [
    "/ViewerPreferences", "/PageMode", "/Threads", "/OpenAction", "/AcroForm",
  ]

  /// Sorts the objects of a document; `nil` where a page is used by more than its place.
  init?(_ document: PlainDocument) {
    let pages = document.pages
    let pageNumbers = Set(pages)
    guard let first = pages.first, pageNumbers.count == pages.count,
      let catalogue = document.object(document.root)
    else { return nil }
    var uses = [Use](repeating: Use(), count: document.objects.count)
    var walk = ObjectWalk(document, stoppingAt: pageNumbers)
    let usedByPages = pages.map { page in walk.objects(ofPage: page) }
    for (page, objects) in usedByPages.enumerated() {
      for number in objects {
        if uses[number].page == nil {
          uses[number].page = page
        } else {
          uses[number].isUsedByMorePages = true
        }
      }
    }
    for (key, value) in catalogue.dictionary.entries {
      for number in walk.objects(from: value) {
        if key == "/Outlines" {
          uses[number].isOutline = true
          outline.append(number)
        } else if ObjectOrder.openingKeys.contains(key) {
          uses[number].isOpening = true
        } else {
          uses[number].isOther = true
        }
      }
    }
    for number in walk.objects(from: document.information.map { .reference($0) }) {
      uses[number].isOther = true
    }

    opening = [document.root]
    firstPage = [first]
    otherPages = pages.dropFirst().map { [$0] }
    for number in document.objects.indices where number != document.root {
      let use = uses[number]
      guard !pageNumbers.contains(number), !use.isOutline else { continue }
      if use.isOpening {
        opening.append(number)
      } else if use.page == 0 {
        firstPage.append(number)
      } else if use.isUsedByMorePages {
        shared.append(number)
      } else if use.isOther {
        rest.append(number)
      } else if let page = use.page {
        otherPages[page - 1].append(number)
      }
    }
    let isShown = catalogue.dictionary["/PageMode"]?.name == "/UseOutlines"
    if isShown { firstPage += outline } else { rest = outline + rest }
    let isShared = ObjectOrder.members(firstPage + shared, of: document.objects.count)
    sharedByPage = usedByPages.dropFirst().map { $0.filter { isShared[$0] } }
  }

  private static func members(_ numbers: [Int], of count: Int) -> [Bool] {
    var isMember = [Bool](repeating: false, count: count)
    for number in numbers { isMember[number] = true }
    return isMember
  }
}

/// Follows references through a document.
private struct ObjectWalk {
  private let document: PlainDocument
  private let pages: Set<Int>
  /// In which walk an object was met last.
  private var met: [Int]
  private var walks = 0

  init(_ document: PlainDocument, stoppingAt pages: Set<Int>) {
    self.document = document
    self.pages = pages
    met = [Int](repeating: 0, count: document.objects.count)
  }

  /// The page itself and all that it leads to, except other pages and the tree above it.
  mutating func objects(ofPage page: Int) -> [Int] {
    walks += 1
    met[page] = walks
    var found = [page]
    for (key, value) in document.object(page)?.dictionary.entries ?? [] where key != "/Parent" {
      add(value, to: &found)
    }
    follow(&found, from: 1)
    return found
  }

  /// All that a value leads to, except pages.
  mutating func objects(from value: PDFValue?) -> [Int] {
    walks += 1
    var found: [Int] = []
    if let value { add(value, to: &found) }
    follow(&found, from: 0)
    return found
  }

  private mutating func follow(_ found: inout [Int], from start: Int) {
    var place = start
    while place < found.count {
      if let object = document.object(found[place]) {
        for (_, value) in object.dictionary.entries { add(value, to: &found) }
        if let other = object.other { add(other, to: &found) }
      }
      place += 1
    }
  }

  private mutating func add(_ value: PDFValue, to found: inout [Int]) {
    switch value {
    case .reference(let number):
      guard document.objects.indices.contains(number), met[number] != walks,
        !pages.contains(number), document.objects[number] != nil
      else { return }
      met[number] = walks
      found.append(number)
    case .array(let items): for item in items { add(item, to: &found) }
    case .dictionary(let dictionary):
      for (_, value) in dictionary.entries { add(value, to: &found) }
    case .plain, .written, .name: break
    }
  }
}
