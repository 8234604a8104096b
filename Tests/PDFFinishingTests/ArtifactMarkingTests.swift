import Testing

@testable import PDFFinishing

@Suite("What is painted outside the structure is marked as an artifact")
struct ArtifactMarkingTests {
  private func marked(_ content: String) -> String? {
    ArtifactMarking.marked(Array(content.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("A stretch that paints is enclosed, one that only sets something is not")
  func stretches() {
    #expect(
      marked("q 1 w\n/P << /MCID 0 >> BDC BT (x) Tj ET EMC\n0 0 m 9 9 l S Q")
        == "q 1 w\n/P << /MCID 0 >> BDC BT (x) Tj ET EMC\n/Artifact BMC\n0 0 m 9 9 l S Q\nEMC\n")
    #expect(
      marked("BT (head) Tj ET /P << /MCID 0 >> BDC EMC")
        == "\n/Artifact BMC\nBT (head) Tj ET\nEMC\n /P << /MCID 0 >> BDC EMC")
  }

  @Test(
    "Content without anything to mark stays as it is",
    arguments: [
      "", "q 1 0 0 1 0 0 cm Q", "/P <</MCID 0>> BDC 0 0 m S EMC", "/Artifact BMC f EMC Q",
      "/A BMC /P <</MCID 1>> BDC S EMC f EMC",
    ])
  func unchanged(content: String) {
    #expect(marked(content) == content)
  }

  @Test("Words in strings, names and comments are no operators")
  func words() {
    for text in [
      "/P BMC (EMC \\) BDC (nested EMC) S) Tj EMC", "/EMC BMC [(f)] TJ EMC", "% S f BDC\nq Q",
      "/P BMC <53> Tj EMC", "/P << /S (EMC) >> BDC (a\\\\) Tj EMC",
    ] {
      #expect(marked(text) == text)
    }
  }

  @Test(
    "What cannot be told apart is left alone",
    arguments: [
      "EMC", "/P BMC", "BT /P BMC (x) Tj EMC ET", "BT (x) Tj", "(open", "<41", "BI /W 1 ID x EI S",
      "/P BMC BT EMC ET S",
    ])
  func impossible(content: String) {
    #expect(marked(content) == nil)
  }
}
