@echo off
rem Starts contract on the Java of JAVA_HOME, or else the first on the path; 17 or newer.
rem CONTRACT_JAVA_OPTS is added to the options of Java.
setlocal
for %%d in ("%~dp0..") do set "home=%%~fd"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java" where java >nul 2>nul || goto none
set "jars=%home%\lib\*"
set "tuning=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%~1"=="broker" set "jars=%home%\lib\*;%home%\lib\broker\*"
if "%~1"=="broker" set "tuning=-XX:+UseSerialGC -Xms40m -Xmx384m -Xmn24m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"
"%java%" %tuning% %CONTRACT_JAVA_OPTS% -cp "%jars%" dev.contract.cli.Start %*
exit /b %ERRORLEVEL%

:none
echo Error: there is no Java. 1>&2
echo Install Java 17 or newer, or set JAVA_HOME. 1>&2
exit /b 2
