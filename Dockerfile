# Build: the same Maven build as everywhere; the tests have run before anybody builds an image.
FROM maven:3.9-eclipse-temurin-17 AS bouw
WORKDIR /bouw
COPY pom.xml ./
COPY processes processes
COPY forms forms
COPY src src
RUN --mount=type=cache,target=/m2 mvn -Dmaven.repo.local=/m2 -B -q -DskipTests package \
 && java -Djarmode=tools -jar target/vth-regie-*.jar extract --layers --launcher --destination lagen

FROM eclipse-temurin:17-jre-alpine
# A fixed number, so that an operator can give the region's folder to this user.
RUN addgroup -S -g 10001 vthregie && adduser -S -u 10001 -G vthregie vthregie
WORKDIR /app
# From what seldom changes to what always does: a new version moves only the last, small layer.
COPY --from=bouw /bouw/lagen/dependencies/ ./
COPY --from=bouw /bouw/lagen/spring-boot-loader/ ./
COPY --from=bouw /bouw/lagen/snapshot-dependencies/ ./
COPY --from=bouw /bouw/lagen/application/ ./
USER 10001
ENV SPRING_PROFILES_ACTIVE=productie
# UTC: the engine stores times without a zone, and in local time one hour of each year does not exist.
# Out of memory ends the process, so that it is started anew instead of limping on.
ENV JAVA_TOOL_OPTIONS="-Xmx512m -Duser.timezone=UTC -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD wget -q -O /dev/null http://127.0.0.1:8080/actuator/health/readiness || exit 1
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
