import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each file whether it keeps the machine rules of PDF/UA-1, and how often it breaks which. */
public final class CheckPDFUA {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean all = true;
    for (String file : files) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.PDFUA_1)) {
        ValidationResult result =
            Foundries.defaultInstance()
                .createValidator(PDFAFlavour.PDFUA_1, false)
                .validate(parser);
        all &= result.isCompliant();
        System.out.println(
            file + ": " + (result.isCompliant() ? "compliant" : "not compliant") + ", "
                + result.getTotalAssertions() + " checks");
        Map<String, Integer> broken = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
          broken.merge(
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                  + " " + assertion.getMessage(),
              1, Integer::sum);
        }
        broken.forEach((rule, count) -> System.out.println("  " + count + " × " + rule));
      }
    }
    System.exit(all ? 0 : 1);
  }
}
