@echo off
rem Starts contract on the Java of JAVA_HOME, or else the first on the path; 17 or newer.
setlocal
set "home=%~dp0.."
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")
"%java%" -XX:+UseSerialGC %CONTRACT_JAVA_OPTS% -cp "%home%\lib\*" dev.contract.cli.Main %*
