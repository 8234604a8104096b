/// Documents written object by object.
enum ObjectText {
  /// A document whose objects are these, the catalogue first.
  static func document(_ objects: [String], trailer: String = "") -> [UInt8] {
    var text = "%PDF-1.5\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
    return Array((text + "startxref\n\(table)\n%%EOF\n").utf8)
  }

  /// The objects of a document of one page.
  static let onePage = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /A [ 1.5 -2 (a \\) (b)) <41> true ] >>",
    "<< /Length 5 0 R >>\nstream\n0 0 m\nendstream", "5",
  ]
}
