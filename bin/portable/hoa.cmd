@echo off
rem Starts hoa with the runtime beside it, wherever this folder is. Only ASCII stands in here: cmd reads it in the code page
rem of the machine.
setlocal EnableExtensions DisableDelayedExpansion
if defined HOA_WINDOW goto run

rem Double-clicked, there are no words, and the line that started cmd names this file: hoa gets a window of its own. Its
rem settings stand under its title: NSimSun has Chinese in every code page, Consolas has none.
if not "%~1"=="" goto run
setlocal EnableDelayedExpansion
set "HOA_LINE=!cmdcmdline:"=!"
set "HOA_REST=!HOA_LINE:hoa.cmd=!"
if "!HOA_LINE!"=="!HOA_REST!" (endlocal & goto run)
endlocal
reg query "HKCU\Console\hoa" /v FaceName >nul 2>nul
if errorlevel 1 (
  reg add "HKCU\Console\hoa" /v FaceName /t REG_SZ /d NSimSun /f >nul 2>nul
  reg add "HKCU\Console\hoa" /v FontFamily /t REG_DWORD /d 54 /f >nul 2>nul
  reg add "HKCU\Console\hoa" /v FontSize /t REG_DWORD /d 1179648 /f >nul 2>nul
  reg add "HKCU\Console\hoa" /v CodePage /t REG_DWORD /d 65001 /f >nul 2>nul
  reg add "HKCU\Console\hoa" /v WindowSize /t REG_DWORD /d 2097252 /f >nul 2>nul
)
set "HOA_WINDOW=1"
start "hoa" "%ComSpec%" /d /c ""%~f0""
exit /b 0

:run
rem What hoa writes is UTF-8, also into a file or another program.
set "HOA_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "HOA_PAGE=%%p"
chcp 65001 >nul
"%~dp0runtime\node.exe" "%~dp0app\bin\hoa.js" %*
set "HOA_CODE=%ERRORLEVEL%"
if defined HOA_WINDOW if not "%HOA_CODE%"=="0" pause
if defined HOA_PAGE if not defined HOA_WINDOW chcp %HOA_PAGE% >nul
exit /b %HOA_CODE%
