import CZip
import SourceDiagnostics

/// Unpacks a ZIP archive in memory; nothing of it touches the disk.
struct ZipArchive {
  let name: String
  /// Tells whether a file is unpacked.
  let opens: (CaptureFile) -> Bool
  let limits: CaptureLimits

  private static let blockSize = 1 << 16

  /// The files of the archive.
  func source(_ bytes: [UInt8]) throws(CaptureOpener.Failure) -> CaptureSource {
    var outcome: Result<CaptureSource, CaptureOpener.Failure> = .failure(
      damaged("it is no ZIP archive"))
    if bytes.isEmpty { throw damaged("the file is empty") }
    bytes.withUnsafeBytes { buffer in
      var problem = zip_error_t()
      zip_error_init(&problem)
      defer { zip_error_fini(&problem) }
      guard
        let data = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &problem)
      else { return }
      guard let archive = zip_open_from_source(data, Int32(ZIP_RDONLY | ZIP_CHECKCONS), &problem)
      else {
        let isTwice = zip_error_code_zip(&problem) == ZIP_ER_EXISTS
        zip_source_free(data)
        outcome = .failure(
          damaged(
            isTwice
              ? "the archive has two entries of one name" : "the archive is damaged or cut short"))
        return
      }
      defer { zip_discard(archive) }
      outcome = Result { () throws(CaptureOpener.Failure) in try files(of: archive) }
    }
    return try outcome.get()
  }

  private func files(of archive: OpaquePointer) throws(CaptureOpener.Failure) -> CaptureSource {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.entries else {
      throw tooLarge(name, "the archive has more than \(limits.entries) entries")
    }
    let names = (0..<UInt64(max(0, count))).compactMap { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) }
    }
    if let workbook = ForeignFormat(entries: names) {
      throw .refused([workbook.finding(at: SourcePosition(file: name))])
    }
    var files: [CaptureFile] = []
    var ignored: [String] = []
    var taken: Set<String> = []
    var total = 0
    for index in 0..<UInt64(max(0, count)) {
      guard let pointer = zip_get_name(archive, index, 0) else {
        throw damaged("an entry of the archive has no name")
      }
      let path = String(cString: pointer)
      try judge(path)
      if path.hasSuffix("/") || isHidden(path) { continue }
      guard taken.insert(path.lowercased()).inserted else {
        throw damaged("the archive has the file \(shown(path)) twice")
      }
      let file = CaptureFile(path: path, bytes: [])
      guard opens(file) else {
        ignored.append(path)
        continue
      }
      let bytes = try content(
        archive, index, path, limit: min(limits.fileBytes, limits.totalBytes - total))
      total += bytes.count
      files.append(CaptureFile(path: path, bytes: bytes))
    }
    return CaptureSource(files: files, ignored: ignored)
  }

  /// Refuses names that would lead out of a folder.
  private func judge(_ path: String) throws(CaptureOpener.Failure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe =
      !path.isEmpty && !path.hasPrefix("/") && !parts.contains("..") && !path.contains("\\")
      && !path.unicodeScalars.contains { $0.value < 0x20 } && !path.dropFirst().hasPrefix(":")
    if isSafe { return }
    throw .refused([
      ImportRule.unsafeArchiveName.finding(
        SourcePosition(file: name), "the archive has an entry that leads elsewhere: \(shown(path))",
        hint: "no data-capture system writes such a name: who made the archive?")
    ])
  }

  private func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }

  /// The bytes of an entry, as many as there really are: the archive's own statement may be false.
  private func content(
    _ archive: OpaquePointer, _ index: UInt64, _ path: String, limit: Int
  ) throws(CaptureOpener.Failure) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, 0) else {
      var facts = zip_stat_t()
      zip_stat_init(&facts)
      let isEncrypted =
        zip_stat_index(archive, index, 0, &facts) == 0 && facts.encryption_method != 0
      throw damaged(
        isEncrypted
          ? "\(shown(path)) is encrypted: unpack the archive with its password first"
          : "\(shown(path)) cannot be unpacked")
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    // The archive's own statement may be false; the memory is only reserved.
    if zip_stat_index(archive, index, 0, &facts) == 0, facts.size <= UInt64(max(0, limit)) {
      bytes.reserveCapacity(Int(facts.size))
    }
    var block = [UInt8](repeating: 0, count: ZipArchive.blockSize)
    while true {
      let got = zip_fread(file, &block, UInt64(block.count))
      if got < 0 { throw damaged("\(shown(path)) is damaged") }
      if got == 0 { return bytes }
      bytes += block[..<Int(got)]
      if bytes.count > limit {
        throw tooLarge(path, "the file unpacks to more than \(limit) bytes")
      }
    }
  }

  private func damaged(_ message: String) -> CaptureOpener.Failure {
    .refused([
      ImportRule.unreadableSource.finding(
        SourcePosition(file: name), message, hint: "copy or export it again")
    ])
  }

  private func tooLarge(_ path: String, _ message: String) -> CaptureOpener.Failure {
    .refused([
      ImportRule.archiveTooLarge.finding(
        SourcePosition(file: path), message, hint: "is this the export of a study?")
    ])
  }
}
