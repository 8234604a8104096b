extension RuleCatalogue {
  /// What a report cannot draw as it is written.
  static let drawingRules: [RuleDefinition] = [
    .init(
      .characterWithoutGlyph,
      "The font of reports does not have a character; a visible box stands for it, never a letter "
        + "of another font.",
      accepted: .described("a term in Latin, Greek or Cyrillic letters: Übelkeit, Ναυτία, Тошнота"),
      rejected: .described("a term in Chinese, Arabic or Thai letters, or with an emoji"),
      mending:
        "Write the text in Latin, Greek or Cyrillic letters. Ids, terms and names are compared as "
        + "they are written, whatever is drawn.")
  ]
}
