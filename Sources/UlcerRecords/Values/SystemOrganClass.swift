/// The system organ classes of MedDRA; those of CTCAE (versions 4 and 5) are the same but for
/// "Product issues".
public enum SystemOrganClass {
  /// The names in MedDRA's own spelling, by alphabet.
  public static let names = [
    "Blood and lymphatic system disorders", "Cardiac disorders",
    "Congenital, familial and genetic disorders", "Ear and labyrinth disorders",
    "Endocrine disorders", "Eye disorders", "Gastrointestinal disorders",
    "General disorders and administration site conditions", "Hepatobiliary disorders",
    "Immune system disorders", "Infections and infestations",
    "Injury, poisoning and procedural complications", "Investigations",
    "Metabolism and nutrition disorders", "Musculoskeletal and connective tissue disorders",
    "Neoplasms benign, malignant and unspecified (incl cysts and polyps)",
    "Nervous system disorders", "Pregnancy, puerperium and perinatal conditions",
    "Product issues", "Psychiatric disorders", "Renal and urinary disorders",
    "Reproductive system and breast disorders", "Respiratory, thoracic and mediastinal disorders",
    "Skin and subcutaneous tissue disorders", "Social circumstances",
    "Surgical and medical procedures", "Vascular disorders",
  ]

  /// Returns true if a dictionary has these classes.
  public static func isListed(in dictionary: String) -> Bool {
    let name = dictionary.lowercased()
    return name.contains("ctc") || name.contains("meddra")
  }
}
