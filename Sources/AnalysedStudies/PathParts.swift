/// The folder and the name in a path, as text; the file system is not asked.
///
/// Foundation's own (`deletingLastPathComponent` of a string, 6.3) stops the program at a path of one
/// letter.
package enum PathParts {
  /// Everything before the last component: `a/b` → `a`, `/a` → `/`, `a` → the empty text.
  package static func folder(of path: String) -> String {
    let whole = withoutEnd(path)
    guard let slash = whole.lastIndex(of: "/") else { return "" }
    let folder = withoutEnd(String(whole[..<slash]))
    return folder.isEmpty ? "/" : folder
  }

  /// The last component: `a/b/` → `b`, `/` → `/`.
  package static func name(of path: String) -> String {
    let whole = withoutEnd(path)
    guard whole != "/", let slash = whole.lastIndex(of: "/") else { return whole }
    return String(whole[whole.index(after: slash)...])
  }

  /// The path without slashes at its end, but for that of the root.
  private static func withoutEnd(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    return path
  }
}
