@echo off
rem Starts Padan from a checkout: builds target\padan.jar if it is missing or older than the sources, then runs it.
rem PADAN_JAVA_OPTS holds further flags for Java, such as -Xmx4g.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0."
set "JAR=%ROOT%\target\padan.jar"
set "LOCK=%ROOT%\target\padan-build.lock"
set "LOG=%ROOT%\target\padan-build.log"
set "ARCHIVE=%ROOT%\target\padan.jsa"
set "TRIAL=%ROOT%\target\padan-build.run"
rem A copy of the sources that the jar was built from: what differs from it has changed.
set "BUILT_FROM=%ROOT%\target\padan-build.sources"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=1-3" %%a in ('""%JAVA%" -version 2^>^&1"') do if "%%b"=="version" set "VERSION=%%~c"
if not defined VERSION goto no_java
for /f "delims=.-" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 goto old_java
set "FLAGS="
if exist "%ROOT%\src\main\launcher\java.args" set FLAGS="@%ROOT%\src\main\launcher\java.args"

call :is_current
if not errorlevel 1 goto start
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
set "TOLD="

rem The file can be open for writing only once, and Windows closes it however a launcher ends: a lock that is never left over.
:take_lock
set "BUILD="
3>&2 2>nul ( 9>"%LOCK%" ( call :build_if_needed 2>&3 ) )
if "%BUILD%"=="done" goto start
if "%BUILD%"=="failed" exit /b 4
if not defined TOLD echo padan: menunggu pembangunan lain selesai / waiting for another build to end>&2
set "TOLD=yes"
ping -n 2 127.0.0.1 >nul
goto take_lock

:start
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODE_PAGE=%%c"
chcp 65001 >nul
rem Java would warn of an archive that does not fit, some of it on standard output.
set "SHARED="
if exist "%ARCHIVE%" set SHARED="-XX:SharedArchiveFile=%ARCHIVE%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
"%JAVA%" %FLAGS% %SHARED% "-Dpadan.command=%~0" %PADAN_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b %CODE%

:is_current
if not exist "%JAR%" exit /b 1
if not exist "%ROOT%\pom.xml" exit /b 0
robocopy "%ROOT%\src\main" "%BUILT_FROM%\main" /E /L /NJH /NJS /NFL /NDL >nul
if errorlevel 1 exit /b 1
robocopy "%ROOT%" "%BUILT_FROM%\pom" pom.xml /L /NJH /NJS /NFL /NDL >nul
if errorlevel 1 exit /b 1
exit /b 0

:build_if_needed
set "BUILD=failed"
rem Another launcher may have built it meanwhile.
call :is_current
if not errorlevel 1 (
    set "BUILD=done"
    exit /b 0
)
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo padan: membangun, satu sampai dua menit ... / building, a minute or two ...>&2
if exist "%JAR%" del "%JAR%" 2>nul
if exist "%JAR%" goto jar_in_use
robocopy "%ROOT%\src\main" "%BUILT_FROM%\main" /MIR >nul
robocopy "%ROOT%" "%BUILT_FROM%\pom" pom.xml >nul
pushd "%ROOT%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%LOG%" 2>&1 <nul
set "FAILED=%ERRORLEVEL%"
popd
rem Only a build that went well leaves the jar.
if not "%FAILED%"=="0" if exist "%JAR%" del "%JAR%"
if not exist "%JAR%" goto build_failed
call :archive_classes
set "BUILD=done"
exit /b 0

rem Keeps the classes of a night and of a question at the counter as Java has them in memory, which saves half the time of
rem starting. A convenience: without it, or with one of another Java, everything works as well. Java writes it read-only,
rem hence /f.
:archive_classes
if exist "%ARCHIVE%" del /f /q "%ARCHIVE%" 2>nul
set "JOB=%ROOT%\jobs\census-2022.yml"
if not exist "%JOB%" exit /b 0
"%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%ARCHIVE%.new" -cp "%JAR%" id.padan.cli.ClassArchive run "%JOB%" --today 2022-10-21 --output "%TRIAL%\out" --workspace "%TRIAL%\workspace" --quiet --and status "%JOB%" --workspace "%TRIAL%\workspace" --and explain "%JOB%" "Dinas Kesehatan.xlsx:89" --workspace "%TRIAL%\workspace" >>"%LOG%" 2>&1 <nul
if not errorlevel 1 if exist "%ARCHIVE%.new" move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul
if exist "%ARCHIVE%.new" del /f /q "%ARCHIVE%.new" 2>nul
if exist "%TRIAL%" rmdir /s /q "%TRIAL%"
exit /b 0

:no_java
echo padan: Java tidak ditemukan. Pasang Java 17 atau yang lebih baru.>&2
echo padan: Java is missing. Install Java 17 or later.>&2
exit /b 4

:old_java
echo padan: Java ini terlalu lama (%VERSION%): %JAVA%. Pasang Java 17 atau yang lebih baru.>&2
echo padan: This Java is too old (%VERSION%): %JAVA%. Install Java 17 or later.>&2
exit /b 4

:no_maven
echo padan: Maven tidak ditemukan; diperlukan sekali untuk membangun Padan. Pasang Maven 3.8 atau yang lebih baru.>&2
echo padan: Maven is missing; it is needed once to build Padan. Install Maven 3.8 or later.>&2
exit /b 4

:jar_in_use
echo padan: Padan masih berjalan dari %JAR%. Tutup dahulu, lalu coba lagi.>&2
echo padan: Padan still runs from %JAR%. Close it first, then try again.>&2
exit /b 4

:build_failed
type "%LOG%" >&2
echo padan: Pembangunan gagal; sebabnya di atas dan di %LOG%>&2
echo padan: The build failed; the reason is above and in %LOG%>&2
exit /b 4
