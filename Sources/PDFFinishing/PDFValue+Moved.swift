extension PDFValue {
  /// The value in a longer document, before which so many bytes and object numbers stand.
  func moved(bytes: Int, numbers: Int) -> PDFValue {
    switch self {
    case .plain(let range): .plain(range.lowerBound + bytes..<range.upperBound + bytes)
    case .reference(let number): .reference(number + numbers)
    case .array(let items): .array(items.map { $0.moved(bytes: bytes, numbers: numbers) })
    case .dictionary(let dictionary):
      .dictionary(dictionary.moved(bytes: bytes, numbers: numbers))
    case .written, .name: self
    }
  }
}

extension PDFDictionary {
  fileprivate func moved(bytes: Int, numbers: Int) -> PDFDictionary {
    var result = self
    result.map { $0.moved(bytes: bytes, numbers: numbers) }
    return result
  }
}

extension PDFObject {
  /// The object in a longer document; see ``PDFValue/moved(bytes:numbers:)``.
  func moved(bytes: Int, numbers: Int) -> PDFObject {
    var result = self
    result.dictionary = dictionary.moved(bytes: bytes, numbers: numbers)
    result.other = other?.moved(bytes: bytes, numbers: numbers)
    if case .original(let range) = stream {
      result.stream = .original(range.lowerBound + bytes..<range.upperBound + bytes)
    }
    return result
  }
}
