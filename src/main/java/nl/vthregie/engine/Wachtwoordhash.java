package nl.vthregie.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCrypt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Stores passwords with bcrypt instead of the engine's single round of SHA-512. */
class Wachtwoordhash implements PasswordEncryptor {

  private final int rondenlog;

  /** @param rondenlog the base-2 logarithm of the number of rounds, 4 to 31 */
  Wachtwoordhash(int rondenlog) {
    this.rondenlog = rondenlog;
  }

  @Override
  public String encrypt(String wachtwoord) {
    return BCrypt.hashpw(vasteLengte(wachtwoord), BCrypt.gensalt(rondenlog));
  }

  @Override
  public boolean check(String wachtwoord, String hash) {
    return BCrypt.checkpw(vasteLengte(wachtwoord), hash);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt";
  }

  /** bcrypt reads 72 bytes at most, and the engine appends a salt of its own: a long password would lose its end. */
  private static String vasteLengte(String wachtwoord) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(wachtwoord.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
