import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Validates PDF files as PDF/UA-1 with veraPDF, and names each rule that one breaks. Exit code 1 if any does. */
public class Validate {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int broken = 0;
        for (String file : files) {
            var faults = new TreeMap<String, Integer>();
            try (var stream = new FileInputStream(file);
                    var parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                var result = validator.validate(parser);
                for (TestAssertion one : result.getTestAssertions()) {
                    if (one.getStatus() == TestAssertion.Status.FAILED) {
                        var rule = one.getRuleId();
                        faults.merge(rule.getClause() + "-" + rule.getTestNumber() + " " + one.getMessage(), 1, Integer::sum);
                    }
                }
                if (!result.isCompliant() && faults.isEmpty()) {
                    faults.put("not compliant", 1);
                }
            }
            if (!faults.isEmpty()) {
                broken++;
                System.out.println(file);
                faults.forEach((fault, count) -> System.out.println("  " + count + " x " + fault));
            }
        }
        System.out.println(files.length + " files, " + broken + " not PDF/UA-1");
        System.exit(broken > 0 || files.length == 0 ? 1 : 0);
    }
}
