import FileDigests
import Testing

@Suite("SHA-256 gives the published digests")
struct SHA256DigestTests {
  /// The examples of FIPS 180-4 (NIST, “SHA-256 Example”), and of nothing.
  @Test(
    "One block, two blocks, none",
    arguments: [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
  func examples(text: String, digest: String) {
    var whole = SHA256Digest()
    whole.add(text)
    #expect(whole.hexadecimal == digest)
    var parts = SHA256Digest()
    for byte in text.utf8 { parts.add([byte]) }
    #expect(parts.hexadecimal == digest)
  }

  @Test("A million times a, in pieces; a copy goes its own way")
  func million() {
    var digest = SHA256Digest()
    for _ in 0..<1000 { digest.add([UInt8](repeating: 0x61, count: 1000)) }
    let copy = digest
    digest.add("b")
    #expect(
      copy.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(digest.hexadecimal != copy.hexadecimal)
  }
}
