import PlainOutput
import PlainOutput
import Testing

@Suite("Numbers in tables have no float dust")
struct ShortestNumberTests {
  @Test(
    "At most twelve digits, and never another number",
    arguments: [
      (2.6400000000000006, "2.64"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333333333333"),
      (-2.6400000000000006, "-2.64"), (0.00012345678901234567, "0.000123456789012"),
      (123456789.98765433, "123456789.988"), (99.99999999999999, "100"), (84, "84"), (0, "0"),
      (2.0 / 3, "0.666666666667"), (1e-20 / 3, "3.33333333333e-21"), (0.5, "0.5"),
      (1_234_567_890_123, "1234567890123"),
    ] as [(Double, String)])
  func clean(number: Double, text: String) { #expect(ShortestNumber.clean(number) == text) }

  @Test("What is no number is null, as before")
  func none() { #expect(ShortestNumber.clean(.infinity) == "null") }
}
