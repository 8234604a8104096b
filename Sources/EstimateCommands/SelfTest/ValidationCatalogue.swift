/// The families of methods, each with its references.
enum ValidationCatalogue {
  /// All of them, in the order of the documentation.
  static var all: [ValidationFamily] {
    proportions + rates + curves + comparisons + causes + regressions + recurrent + intervals
      + monitoring
  }

  private static let proportions = [
    ValidationFamily(
      name: "proportion: Clopper–Pearson, Wilson",
      formula: "Clopper & Pearson 1934; Wilson 1927",
      data: "four proportions of Newcombe 1998; golden vectors",
      reference: "R `binom.test`, `prop.test(correct = FALSE)`",
      conventions: "exactly 0 or 1 at no event or all", prefixes: ["clopper", "wilson"]),
    ValidationFamily(
      name: "difference of two proportions: Newcombe, Miettinen–Nurminen, Mee",
      formula: "Newcombe 1998; Miettinen & Nurminen 1985; Mee 1984",
      data: "56/70 − 48/80 of Newcombe 1998; golden vectors",
      reference: "score equation solved by bisection in R",
      conventions: "Miettinen–Nurminen with the factor N/(N − 1), Mee without",
      prefixes: ["newcombe", "miettinen", "mee "]),
    ValidationFamily(
      name: "2 × 2: Fisher exact", formula: "Fisher 1935",
      data: "tea tasting; golden vectors",
      reference: "R `fisher.test`",
      conventions: "two-sided: all tables not more probable; “not more” allows 1e-7 as R",
      prefixes: ["fisher"]),
  ]

  private static let rates = [
    ValidationFamily(
      name: "rate, rate ratio: exact Poisson, conditional exact; error by participant",
      formula: "Garwood 1936; Przyborowski & Wilenski 1940", data: "cgd; golden vectors",
      reference: "R `poisson.test`; the sum of squared residuals in R",
      conventions: "the error by participant has no small-sample factor",
      prefixes: ["poisson 0", "poisson 5", "poisson 41", "rate ratio", "robust rate"])
  ]

  private static let curves = [
    ValidationFamily(
      name: "survival: Kaplan–Meier (Greenwood; jackknife by cluster; three limits), quantiles, "
        + "delayed entry, median follow-up",
      formula: "Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982; Therneau & "
        + "Grambsch 2000",
      data: "aml, 6-MP, lung, veteran, waltons, pbc, mgus2, kidney, diabetic; golden vectors",
      reference: "R `survival::survfit`, `quantile.survfit`",
      conventions: "no limits at 0 or 1 (R gives some); not known beyond the last time (R "
        + "carries on); the middle of a stretch flat at the level, as R and unlike SAS; "
        + "limits of a quantile by the same rule on each limit of the curve (R sorts a limit that "
        + "is not monotone)",
      prefixes: ["greenwood", "clustered", "entry", "follow-up"]),
    ValidationFamily(
      name: "cumulative hazard: Nelson–Aalen", formula: "Nelson 1969; Aalen 1978",
      data: "the data sets of Kaplan–Meier", reference: "R `survfit`: `cumhaz`, `std.chaz`",
      conventions: "–", prefixes: ["hazard"]),
    ValidationFamily(
      name: "restricted mean", formula: "Irwin 1949; Karrison 1987",
      data: "the data sets of Kaplan–Meier",
      reference: "R `print.survfit(rmean =)`; by cluster the integrated influence",
      conventions: "no default horizon; R 3.5 ignores clusters in the error",
      prefixes: ["restricted mean"]),
    ValidationFamily(
      name: "small-sample limits: beta product", formula: "Fay, Brittain & Proschan 2013",
      data: "binomial limits without censoring",
      reference: "the method of moments written out in R",
      conventions: "moments, not simulation; no delayed entry", prefixes: ["beta product"]),
    ValidationFamily(
      name: "case weights: Kaplan–Meier, Nelson–Aalen, restricted mean, Aalen–Johansen",
      formula: "Therneau & Grambsch 2000", data: "whole weights are rows repeated",
      reference: "R `survfit(weights =)`; by cluster the weighted influences",
      conventions: "`estimate --weight`: whole weights repeat rows, also where R takes each row as "
        + "one unit (Aalen–Johansen)",
      prefixes: [
        "weighted greenwood", "weighted clustered", "weighted single", "weighted entry",
        "weighted restricted", "weighted incidence",
      ]),
  ]

  private static let comparisons = [
    ValidationFamily(
      name: "comparison: log-rank, weighted, stratified, several groups",
      formula: "Mantel 1966; Peto & Peto 1972; Fleming & Harrington 1991",
      data: "14 tests on aml, 6-MP, lung, veteran, waltons, kidney, diabetic",
      reference: "R `survdiff`; γ > 0 from the formula in R",
      conventions: "Peto–Peto weights by the Kaplan–Meier curve, as R",
      prefixes: ["log-rank", "peto", "fleming"]),
    ValidationFamily(
      name: "permutation by participant: |O − E|, chi-square, counts, grades; paired t",
      formula: "Fisher 1935; Pitman 1937; Streitberg & Röhmel 1986; Student 1908",
      data: "golden vectors; sleep; permeability of Hollander & Wolfe",
      reference: "every arrangement with R `survdiff`, `combn`; R `t.test`",
      conventions: "ties with the observed statistic count; random draws count the observed one",
      prefixes: ["permutation", "paired"]),
  ]

  private static let causes = [
    ValidationFamily(
      name: "competing events: Aalen–Johansen", formula: "Aalen & Johansen 1978",
      data: "mgus2; golden vectors",
      reference: "R `survfit` of a factor; by cluster the sum of `influence.pstate`",
      conventions: "log-log limits on the incidence itself, as R; R 3.5 ignores `cluster` here; "
        + "quantiles as of the survival curve 1 − F",
      prefixes: ["states"]),
    ValidationFamily(
      name: "competing events: Gray's test", formula: "Gray 1988", data: "mgus2",
      reference: "R `cmprsk::cuminc`", conventions: "no delayed entry", prefixes: ["gray"]),
  ]

  private static let regressions = [
    ValidationFamily(
      name: "regression: Cox (Efron, Breslow, exact; strata, entry, weights, by cluster), tests "
        + "of proportional hazards, baseline, concordance, Andersen–Gill and its kin",
      formula: "Cox 1972; Efron 1977; Breslow 1974; Andersen & Gill 1982; Lin & Wei 1989; "
        + "Grambsch & Therneau 1994",
      data: "32 cases on aml, 6-MP, lung, pbc, veteran, waltons, kidney, diabetic, bladder, cgd",
      reference: "R `coxph`, `cox.zph`, `basehaz`, `concordance`",
      conventions: "separation is said (R warns and prints a large number); no small-sample factor",
      tolerance: 1e-6,
      prefixes: [
        "efron", "breslow", "exact", "counting", "zph", "baseline", "concordance",
      ]),
    ValidationFamily(
      name: "case weights: Cox (Efron, Breslow; entry; robust by row and by cluster)",
      formula: "Binder 1992; Lin & Wei 1989", data: "–",
      reference: "R `coxph(weights =)`",
      conventions: "`estimate --weight`: robust by row from the first fractional weight, as R",
      tolerance: 1e-6, prefixes: ["weighted cox"]),
    ValidationFamily(
      name: "regression of counts: Poisson, negative binomial",
      formula: "Nelder & Wedderburn 1972; Lawless 1987", data: "golden vectors",
      reference: "R `glm`, `MASS::glm.nb`",
      conventions: "a group without events is said to separate; θ, not SAS's 1/θ",
      tolerance: 1e-6, prefixes: ["poisson regression", "negative"]),
  ]

  private static let recurrent = [
    ValidationFamily(
      name: "recurrent events: mean cumulative function, difference of two",
      formula: "Nelson 1988; Lawless & Nadeau 1995", data: "cgd, bladder; golden vectors",
      reference: "R `survfit(id =, robust = TRUE)`: `cumhaz`, `std.chaz`",
      conventions: "several events on one day all count; who leaves on a day is at risk on it",
      prefixes: ["mean cumulative"])
  ]

  private static let intervals = [
    ValidationFamily(
      name: "interval censoring: Turnbull, generalised log-rank",
      formula: "Peto 1973; Turnbull 1976; Sun 1996; Fay & Shaw 2010",
      data: "breast cosmesis, with its published masses; golden vectors",
      reference: "a converged self-consistency algorithm in R; every split",
      conventions: "(left, right], unlike R `interval2`; stops at a Kuhn–Tucker gap of 1e-9",
      tolerance: 1e-6, prefixes: ["turnbull", "interval log-rank"])
  ]

  private static let monitoring = [
    ValidationFamily(
      name: "monitoring: beta-binomial posterior, boundary, operating characteristics, prediction",
      formula: "Thall & Simon 1994; Spiegelhalter, Freedman & Blackburn 1986",
      data: "golden vectors", reference: "R `pbeta`, `integrate`; every sequence of outcomes",
      conventions: "flagged strictly above the certainty",
      prefixes: ["beta posterior", "beta limits", "boundary", "operating", "predictive", "first"])
  ]
}
