import Testing

@testable import PDFFinishing

@Suite("A passphrase is the first line of its file, and is never shown")
struct PassphraseTests {
  @Test(
    "The line's end is no part of it",
    arguments: ["hemel en aarde", "hemel en aarde\n", "hemel en aarde\r\n", "hemel en aarde\nmore"])
  func lines(text: String) throws {
    let passphrase = try Passphrase(firstLineOf: Array(text.utf8))
    #expect(passphrase.text == "hemel en aarde")
    #expect("\(passphrase)" == "••••••••")
    #expect(String(reflecting: passphrase) == "••••••••")
  }

  @Test("Letters that are typed in two ways are one")
  func forms() throws {
    #expect(
      try Passphrase(firstLineOf: Array("e\u{301}".utf8)).text
        == Passphrase(firstLineOf: Array("\u{E9}".utf8)).text)
  }

  @Test("What cannot be one is refused with the reason")
  func refused() {
    func failure(_ bytes: [UInt8]) -> Passphrase.Failure? {
      do throws(Passphrase.Failure) {
        _ = try Passphrase(firstLineOf: bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure([]) == .empty)
    #expect(failure([0x0A]) == .empty)
    #expect(failure([0xFF, 0xFE]) == .notText)
    #expect(failure(Array("a\tb".utf8)) == .notText)
    #expect(failure([UInt8](repeating: 0x61, count: 128)) == .tooLong)
    #expect(failure([UInt8](repeating: 0x61, count: 127)) == nil)
  }
}
