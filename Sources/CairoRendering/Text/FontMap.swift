import CCairoPango
import VectorDrawing

/// The installed fonts as Pango sees them; releases them with itself.
final class FontMap {
  /// One unit of length is one point: 72 dots per inch.
  static let dotsPerInch = 72.0

  let pointer: UnsafeMutablePointer<PangoFontMap>

  /// Finds the family and its eight faces.
  init(family: String) throws(FontError) {
    guard let map = ccairopango_font_map_new(FontMap.dotsPerInch) else {
      throw .familyMissing(family)
    }
    pointer = map
    let installed = try FontMap.faces(of: family, in: map)
    for weight in [TypeStyle.Weight.regular, .medium, .semibold, .bold] {
      for isItalic in [false, true]
      where !installed.contains(InstalledFace(weight: weight.rawValue, isItalic: isItalic)) {
        throw .faceMissing(family: family, face: "\(weight)\(isItalic ? " italic" : "")")
      }
    }
  }

  deinit { g_object_unref(pointer) }

  private struct InstalledFace: Hashable {
    let weight: Int
    let isItalic: Bool
  }

  private static func faces(
    of name: String, in map: UnsafeMutablePointer<PangoFontMap>
  ) throws(FontError) -> Set<InstalledFace> {
    // By list and not by look-up: a look-up answers with some other family if it finds none.
    var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var familyCount: Int32 = 0
    pango_font_map_list_families(map, &families, &familyCount)
    defer { g_free(families) }
    let family = UnsafeBufferPointer(start: families, count: Int(familyCount)).first { family in
      family.flatMap { pango_font_family_get_name($0) }.map { String(cString: $0) } == name
    }
    guard let family = family ?? nil else { throw .familyMissing(name) }

    var faces: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFace>?>?
    var faceCount: Int32 = 0
    pango_font_family_list_faces(family, &faces, &faceCount)
    defer { g_free(faces) }
    var found: Set<InstalledFace> = []
    for face in UnsafeBufferPointer(start: faces, count: Int(faceCount)) {
      guard let face, let description = pango_font_face_describe(face) else { continue }
      defer { pango_font_description_free(description) }
      found.insert(
        InstalledFace(
          weight: Int(pango_font_description_get_weight(description).rawValue),
          isItalic: pango_font_description_get_style(description) != PANGO_STYLE_NORMAL))
    }
    return found
  }
}

/// The reason why text cannot be set: the one declared family is missing or incomplete.
///
/// There is no fallback family, because another font would give other widths, other line breaks
/// and so another document from the same data.
public enum FontError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No font of this family is installed.
  case familyMissing(String)
  /// The family is installed without this face (e.g. `Semi-Bold Italic`).
  case faceMissing(family: String, face: String)

  /// The missing font, and what to install.
  public var description: String {
    switch self {
    case .familyMissing(let family):
      "the font family “\(family)” is not installed; install it "
        + "(Debian and Ubuntu: apt-get install fonts-inter)"
    case .faceMissing(let family, let face):
      "the font family “\(family)” lacks the face “\(face)”; install the complete family "
        + "(Debian and Ubuntu: apt-get install fonts-inter)"
    }
  }
}
