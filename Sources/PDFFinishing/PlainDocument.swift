/// The objects of a document, to be changed and written anew.
struct PlainDocument: Sendable {
  /// The document as it was read; values and streams that nobody changed still stand there.
  private(set) var bytes: [UInt8]
  /// The objects by number; `nil` for a number that is not in use.
  private(set) var objects: [PDFObject?]
  /// The number of the catalogue.
  let root: Int
  /// The number of the document's information, if it has any.
  let information: Int?

  /// Reads a document in the form that Cairo 1.16 writes; `nil` for any other.
  init?(_ bytes: [UInt8]) {
    var reader = PDFReader(bytes)
    guard let (places, trailer) = reader.table(), let root = trailer["/Root"]?.number else {
      return nil
    }
    var objects: [PDFObject?] = []
    objects.reserveCapacity(places.count + places.count / 8)
    for number in places.indices {
      if places[number] == nil {
        objects.append(nil)
      } else {
        guard let object = reader.object(number, places: places) else { return nil }
        objects.append(object)
      }
    }
    self.bytes = bytes
    self.objects = objects
    self.root = root
    information = trailer["/Info"]?.number
    guard object(root) != nil, !pages.isEmpty else { return nil }
  }

  /// Reads a document in any form; libqpdf brings one of another form than Cairo's into that.
  init(read bytes: [UInt8]) throws(FinishingError) {
    if let document = PlainDocument(bytes) {
      self = document
    } else if let document = PlainDocument(try RewrittenDocument.plain(bytes)) {
      self = document
    } else {
      throw .form
    }
  }

  // MARK: Objects

  func object(_ number: Int) -> PDFObject? {
    objects.indices.contains(number) ? objects[number] : nil
  }

  /// Changes the dictionary of an object; does nothing where there is none.
  mutating func change(_ number: Int, _ change: (inout PDFDictionary) -> Void) {
    guard objects.indices.contains(number), objects[number] != nil else { return }
    if var object = objects[number] {
      // Taken out meanwhile, so that its entries are not copied.
      objects[number] = nil
      change(&object.dictionary)
      objects[number] = object
    }
  }

  /// Sets an entry of an object's dictionary.
  mutating func set(_ key: String, of number: Int, to value: PDFValue) {
    change(number) { $0[key] = value }
  }

  /// Puts an object under a number of its own.
  mutating func add(_ object: PDFObject) -> Int {
    objects.append(object)
    return objects.count - 1
  }

  /// Puts all objects of another document behind those of this one; their numbers now.
  mutating func append(_ other: PlainDocument) -> Range<Int> {
    let start = (bytes: bytes.count, numbers: objects.count)
    bytes += other.bytes
    objects += other.objects.map { $0?.moved(bytes: start.bytes, numbers: start.numbers) }
    return start.numbers..<objects.count
  }

  /// Puts a stream under a number of its own.
  mutating func add(stream: [UInt8], _ entries: (key: String, value: PDFValue)...) -> Int {
    var object = PDFObject()
    for entry in entries { object.dictionary.append(entry.key, entry.value) }
    object.stream = .made(stream)
    return add(object)
  }

  // MARK: Values

  /// The entry of an object's dictionary.
  func value(_ key: String, of number: Int) -> PDFValue? { object(number)?.dictionary[key] }

  /// A value as a dictionary, directly or by reference.
  func dictionary(_ value: PDFValue?) -> PDFDictionary? {
    switch value {
    case .dictionary(let dictionary): dictionary
    case .reference(let number): object(number).flatMap { $0.other == nil ? $0.dictionary : nil }
    default: nil
    }
  }

  /// The items of a value that is an array, directly or by reference; another value alone.
  func items(_ value: PDFValue?) -> [PDFValue] {
    if case .reference(let number) = value, let other = object(number)?.other {
      return other.items
    }
    return value?.items ?? []
  }

  /// The text of a string; empty for anything else.
  func text(_ value: PDFValue?) -> String {
    switch value {
    case .plain(let range): PDFString.text(bytes[range])
    case .written(let written): PDFString.text(written[...])
    case .reference(let number): text(object(number)?.other)
    default: ""
    }
  }

  /// A whole number that is not negative; `nil` for anything else.
  func integer(_ value: PDFValue) -> Int? {
    guard case .plain(let range) = value else { return nil }
    var reader = PDFReader(bytes, at: range.lowerBound)
    return reader.integer()
  }

  // MARK: Pages

  /// The numbers of the pages in their order.
  var pages: [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    var pending = [value("/Pages", of: root)?.number].compactMap { $0 }
    while let number = pending.popLast() {
      // A tree that bites its tail ends there.
      guard seen.insert(number).inserted, let node = object(number) else { continue }
      if let kids = node.dictionary["/Kids"] {
        pending += items(kids).compactMap(\.number).reversed()
      } else {
        found.append(number)
      }
    }
    return found
  }

  /// The number of the one stream that holds a page's content; `nil` for none or several.
  func content(ofPage page: Int) -> Int? {
    guard let number = value("/Contents", of: page)?.number, object(number)?.stream != nil else {
      return nil
    }
    return number
  }

  /// What a stream holds, when it is compressed by FlateDecode alone or not at all; else `nil`.
  func decoded(_ number: Int) -> [UInt8]? {
    guard let object = object(number), let stream = object.stream else { return nil }
    let stored: ArraySlice<UInt8> =
      switch stream {
      case .original(let range): bytes[range]
      case .made(let made): made[...]
      }
    guard object.dictionary["/DecodeParms"] == nil else { return nil }
    switch object.dictionary["/Filter"] {
    case nil: return Array(stored)
    case .name("/FlateDecode"): return Deflation.expanded(stored)
    default: return nil
    }
  }

  /// Gives a stream another content, which is stored compressed.
  mutating func setContent(_ number: Int, to content: [UInt8]) {
    guard var object = object(number) else { return }
    if let compressed = Deflation.compressed(content) {
      object.stream = .made(compressed)
      object.dictionary["/Filter"] = .name("/FlateDecode")
    } else {
      object.stream = .made(content)
      object.dictionary["/Filter"] = nil
    }
    objects[number] = object
  }

  /// Marks what pages paint outside the structure as artifacts.
  mutating func markArtifacts() {
    for page in pages {
      if let number = content(ofPage: page), let content = decoded(number),
        let marked = ArtifactMarking.marked(content)
      {
        setContent(number, to: marked)
      }
    }
  }

  /// Compresses what is stored at zlib's fastest levels or not at all, as Cairo may be told to do.
  mutating func compressStreams() {
    for number in objects.indices {
      guard case .original(let range) = object(number)?.stream,
        object(number)?.dictionary["/Filter"]?.name == "/FlateDecode",
        Deflation.isFast(bytes[range]), let content = decoded(number)
      else { continue }
      setContent(number, to: content)
    }
  }
}
