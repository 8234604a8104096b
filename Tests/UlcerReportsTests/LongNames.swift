/// The sample study with names of some sixty letters, in several scripts, wherever a study has names.
enum LongNames {
  /// Names of organ systems and events. Inter has Latin, Greek and Cyrillic letters; of the others
  /// each letter becomes a box.
  private static let names = [
    ("Cardiac disorders", "Aandoeningen van hart en vaten en bijzondere bijkomstigheden"),
    ("Nervous system disorders", "Διαταραχές του νευρικού συστήματος και των αισθητηρίων οργάνων"),
    ("Gastrointestinal disorders", "Нарушения со стороны желудочно-кишечного тракта и обмена"),
    ("Infections and infestations", "感染症および寄生虫症ならびに手指潰瘍に伴う全身性強皮症患者における皮膚軟部組織の障害"),
    ("Fatigue", "Vermoeidheid na arbeidsongeschiktheidsverzekeringskeuringsgesprek"),
    (
      "Metabolism and nutrition disorders",
      "صداع نصفي شديد مستمر مع اضطراب في الرؤية وحساسية للضوء"
    ),
    ("Nausea", "Übelkeit\u{301} mit Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"),
    ("Vascular disorders", "ไอเรื้อรังร่วมกับหายใจลำบากในผู้ป่วยโรคหนังแข็งทั่วร่างกาย"),
    ("Eye disorders", "סחרחורת חולפת לאחר מתן הטיפול עם ירידה בלחץ הדם בישיבה"),
    (
      "no active digital ulcer at screening",
      "geen actieve digitale ulcus bij screening – отсутствие язвы – 潰瘍なし 🙂"
    ),
  ]

  static func write(into files: inout [String: [UInt8]]) {
    for file in files.keys.sorted() where file.hasSuffix(".csv") {
      files.rewrite(file) { text in
        // Nothing is shared at the beginning of the ids, so that all of each has to be written.
        let text = text.replacing(#/MANUS-(\d+)/#) { match in
          "\(match.1)-Ärztekammer-Ωμέγα-центр-København-Zuid-Holland-Oost"
        }
        return names.reduce(text) { $0.replacing($1.0, with: $1.1) }
      }
    }
    files.change("allocation.csv") { table in
      for index in table.rows.indices {
        table.rows[index][1] += "-gecodeerde-arm-van-het-onderzoek-κωδικός-код-コード-lange-naam"
      }
    }
    files.rewrite("study.yaml") { text in
      text.replacing(
        "acronym: MANUS",
        with: "acronym: MANUS-Langlauf-Παρακολούθηση-Наблюдение-Nachuntersuchung-手指潰瘍-lang")
        + visits
    }
  }

  private static let visits = """

    visits:
      - {id: baseline, label: Uitgangsmeting vóór de behandeling met stromacellen of placebo, day: 0, window: [null, 0]}
      - {id: 48h, label: Επίσκεψη σαράντα οκτώ ώρες μετά τη χορήγηση της θεραπείας, day: 2, window: [1, 3]}
      - {id: w2, label: Второй визит через две недели после введения препарата в клинике, day: 14, window: [8, 20]}
      - {id: w12, label: 治療後十二週目の来院における主要評価項目の測定と手指潰瘍の写真撮影および安全性の確認, day: 84, window: [70, 98]}
      - {id: w52-laatste-afspraak-in-het-academisch-ziekenhuis-met-alle-metingen, label: Woche 52, day: 364, window: [340, 390]}

    """
}
