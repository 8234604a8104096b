import CCairoPango
import VectorDrawing

/// Everything beside a drawing that decides the bytes of its file: the font's files and the
/// libraries.
public struct RenderingEnvironment: Hashable, Sendable {
  /// A library and its version.
  public struct Library: Hashable, Sendable {
    /// Its name, e.g. `cairo`.
    public let name: String
    /// The version that is loaded.
    public let version: String
  }

  /// The libraries that set and draw, in a fixed order.
  public let libraries: [Library]
  /// The bytes of each font file in the order of weights, upright before italic; empty for a face
  /// whose file is unavailable.
  public let fontFiles: [[UInt8]]
}

extension PangoTextMeasurer {
  /// The fonts and libraries that this measurer works with.
  public var environment: RenderingEnvironment {
    var files: [[UInt8]] = []
    for weight in [TypeStyle.Weight.regular, .medium, .semibold, .bold] {
      for isItalic in [false, true] {
        let style = TypeStyle(size: 1, weight: weight, isItalic: isItalic)
        files.append(face(for: style)?.fileBytes ?? [])
      }
    }
    let libraries: [(name: String, version: UnsafePointer<CChar>?)] = [
      ("cairo", cairo_version_string()), ("pango", pango_version_string()),
      ("harfbuzz", hb_version_string()),
    ]
    return RenderingEnvironment(
      libraries: libraries.map { library in
        RenderingEnvironment.Library(
          name: library.name, version: library.version.map { String(cString: $0) } ?? "unknown")
      }, fontFiles: files)
  }
}
