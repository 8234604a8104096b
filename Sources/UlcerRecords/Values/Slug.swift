/// The form of a name in ids: spellings with the same slug mean the same.
public enum Slug {
  /// Lower case; letters and digits kept, every run of anything else one hyphen, none at the ends.
  public static func of(_ spelling: String) -> String {
    var slug = ""
    var isGap = false
    for character in spelling.lowercased() {
      if character.isLetter || character.isNumber {
        if isGap, !slug.isEmpty { slug.append("-") }
        slug.append(character)
        isGap = false
      } else {
        isGap = true
      }
    }
    return slug
  }
}
