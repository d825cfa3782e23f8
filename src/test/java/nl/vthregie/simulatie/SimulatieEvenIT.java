package nl.vthregie.simulatie;

import nl.vthregie.test.Procestest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.LongStream;

@Procestest
@DisplayName("Een regio, vier jaar lang (even zaden)")
class SimulatieEvenIT extends Regioproef {

  static LongStream zaden() {
    return zaden(true);
  }

  @Override
  @ParameterizedTest(name = "zaad {0}", allowZeroInvocations = true)
  @MethodSource("zaden")
  @DisplayName("elk product van elk jaar is er precies één keer, en niets of niemand raakt kwijt")
  void vierJaar(long nummer) {
    super.vierJaar(nummer);
  }
}
