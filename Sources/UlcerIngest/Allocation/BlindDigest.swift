package import DelimitedText
import FileDigests

/// The fingerprint of a file that has columns which look like the treatment allocation.
///
/// The plain fingerprint would reveal who received what: with 20 participants all allocations can
/// be tried in seconds by somebody who has the rest of the file. So those columns are left out of
/// it.
package enum BlindDigest {
  /// SHA-256 over the fields of all sound records but the hidden ones, 64 hexadecimal digits.
  ///
  /// Each field is followed by the byte 0x1F, each record by 0x1E. An unsound record, whose fields
  /// may be displaced, gives its 0x1E alone.
  package static func sha256(of document: DelimitedDocument, without hidden: Set<Int>) -> String {
    var digest = SHA256Digest()
    document.walk { walk in
      var line: [UInt8] = []
      for record in 0..<document.recordCount {
        line.removeAll(keepingCapacity: true)
        if document.isSound(record) {
          walk.move(to: record)
          for field in 0..<walk.fieldCount where !hidden.contains(field) {
            line += walk.field(field)
            line.append(0x1F)
          }
        }
        line.append(0x1E)
        digest.add(line)
      }
    }
    return digest.hexadecimal
  }
}
