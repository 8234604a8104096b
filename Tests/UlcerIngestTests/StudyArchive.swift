/// The files of a small study in one file: for each, a line `name length`, its bytes, a line end.
enum StudyArchive {
  /// One file from many, by name in order.
  static func pack(_ files: [String: [UInt8]]) -> [UInt8] {
    var archive: [UInt8] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      archive += Array("\(name) \(bytes.count)\n".utf8) + bytes + [0x0A]
    }
    return archive
  }

  /// Many files from one; what is no archive gives what was understood before the fault.
  static func unpack(_ archive: [UInt8]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var rest = archive[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard words.count == 2, let length = Int(words[1]), length >= 0, length < archive.count
      else { break }
      rest = rest[(end + 1)...]
      guard length < rest.count else { break }
      files[String(words[0])] = Array(rest.prefix(length))
      rest = rest.dropFirst(length + 1)
    }
    return files
  }
}
