extension PDFReader {
  /// The table of objects: where each begins, by its number; and the trailer.
  mutating func table() -> (places: [Int?], trailer: PDFDictionary)? {
    guard let start = lastStart() else { return nil }
    place = start
    guard takes("xref") else { return nil }
    var places: [Int?] = []
    skipSpace()
    while let first = integer() {
      skipSpace()
      // No more entries than there is room for.
      guard let count = integer(), first <= bytes.count, count <= bytes.count / 20 else {
        return nil
      }
      while places.count < first + count { places.append(nil) }
      for number in first..<first + count {
        skipSpace()
        guard let offset = integer() else { return nil }
        skipSpace()
        guard let generation = integer() else { return nil }
        if takes("n") {
          guard generation == 0 else { return nil }
          places[number] = offset
        } else if !takes("f") {
          return nil
        }
      }
      skipSpace()
    }
    guard takes("trailer") else { return nil }
    skipSpace()
    guard let trailer = dictionary(), trailer["/Prev"] == nil, trailer["/Encrypt"] == nil else {
      return nil
    }
    return (places, trailer)
  }

  /// What follows the last `startxref`.
  private func lastStart() -> Int? {
    let word = Array("startxref".utf8)
    var start = bytes.count - word.count
    while start >= max(0, bytes.count - 1024) {
      if bytes[start] == word[0], bytes[start..<start + word.count].elementsEqual(word) {
        var reader = PDFReader(bytes, at: start + word.count)
        reader.skipSpace()
        return reader.integer()
      }
      start -= 1
    }
    return nil
  }

  /// The object of that number, which begins there. The length of a stream may be an object of its
  /// own; then the stream's entry becomes the number itself.
  mutating func object(_ number: Int, places: [Int?]) -> PDFObject? {
    guard places.indices.contains(number), let start = places[number] else { return nil }
    place = start
    skipSpace()
    guard integer() == number, takes("0"), takes("obj") else { return nil }
    skipSpace()
    var object = PDFObject()
    guard let value = value() else { return nil }
    guard case .dictionary(let dictionary) = value else {
      object.other = value
      return takes("endobj") ? object : nil
    }
    object.dictionary = dictionary
    if takes("stream") {
      if place < bytes.count, bytes[place] == 13 { place += 1 }
      guard place < bytes.count, bytes[place] == 10 else { return nil }
      place += 1
      guard let length = dictionary["/Length"].flatMap({ length($0, places: places) }),
        length <= bytes.count - place
      else { return nil }
      object.stream = .original(place..<place + length)
      object.dictionary["/Length"] = nil
      place += length
      guard takes("endstream") else { return nil }
    }
    return takes("endobj") ? object : nil
  }

  private func length(_ value: PDFValue, places: [Int?]) -> Int? {
    switch value {
    case .plain(let range):
      var reader = PDFReader(bytes, at: range.lowerBound)
      return reader.integer()
    case .reference(let number):
      guard places.indices.contains(number), let start = places[number] else { return nil }
      var reader = PDFReader(bytes, at: start)
      reader.skipSpace()
      guard reader.integer() == number, reader.takes("0"), reader.takes("obj") else { return nil }
      reader.skipSpace()
      return reader.integer()
    default: return nil
    }
  }
}
