import Foundation

/// The kind of a file that the program writes, known by its beginning, so that it replaces only its
/// own kind.
enum OutputKind: Hashable {
  case pdf, png, svg, json
  /// Rows for spreadsheets, with varying columns.
  case table
  /// `check --findings`.
  case findings
  /// `nightly --metrics`.
  case metrics
  /// `import --suggest`: the file may hold hours of a person's work, so none is replaced.
  case mapping
  /// `import --allocation-out`, with whether `--replace` was given.
  case allocation(replaces: Bool)

  /// Finds the kind of a file from its name.
  init(ofFile path: String) {
    let name = path.lowercased()
    self =
      name.hasSuffix(".pdf")
      ? .pdf
      : name.hasSuffix(".png")
        ? .png : name.hasSuffix(".svg") ? .svg : name.hasSuffix(".json") ? .json : .table
  }

  /// Returns why the existing file stays, with the way out; `nil` if it may be replaced.
  func refusal(of place: ResolvedPath) -> String? {
    switch self {
    case .mapping:
      return "is there; a mapping is never overwritten: remove it or name another file"
    case .allocation(let replaces):
      guard FileHead.isAllocation(place.path) else {
        return "is there and is no allocation of --allocation-out; name another file"
      }
      return replaces ? nil : "is there; --replace overwrites an earlier allocation"
    case .table: return nil
    case .pdf, .png, .svg, .json, .findings, .metrics:
      guard place.size > 0, !isOwn(FileHead.bytes(of: place.path)) else { return nil }
      return "is there and is no \(words); remove it or name another file"
    }
  }

  private func isOwn(_ head: [UInt8]) -> Bool {
    switch self {
    case .pdf: head.starts(with: Array("%PDF".utf8))
    case .png: head.starts(with: [0x89, 0x50, 0x4E, 0x47])
    case .svg: String(decoding: head, as: UTF8.self).contains("<svg")
    case .json: head.first == UInt8(ascii: "{")
    case .findings: head.starts(with: Array("file,line,".utf8))
    case .metrics: head.starts(with: Array("# HELP cicatrix_nightly_".utf8))
    case .table, .mapping, .allocation: true
    }
  }

  private var words: String {
    switch self {
    case .pdf: "PDF file"
    case .png: "PNG picture"
    case .svg: "SVG picture"
    case .json: "JSON file"
    case .findings: "table of findings"
    case .metrics: "file of this program's metrics"
    case .table, .mapping, .allocation: "file of this kind"
    }
  }
}

/// The beginning of files of any kind.
enum FileHead {
  /// Returns the first bytes of a regular file; none for anything else or if it cannot be read.
  static func bytes(of path: String, _ count: Int = 4096) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  /// Tells if a file is the output of `import --allocation-out`: a list of arms for its owner
  /// alone.
  static func isAllocation(_ path: String) -> Bool {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & 0o077 == 0 else { return false }
    return bytes(of: path).starts(with: Array("participant_id,arm\n".utf8))
  }
}
