import { namesOf, valuedFlags, type Flag, type Model, type Offer } from './model.ts'
import { plain, quoted } from './powershell-quote.ts'

/** The script for PowerShell 5.1 and later. Every text is a single-quoted string; nothing is ever expanded. */
export function powershellScript(model: Model): string {
  const { groups, shared } = model
  const own = (flags: readonly Flag[]): string[] =>
    flags.filter((flag) => !shared.includes(flag)).flatMap(flagLines)
  return `${HEADER}
Register-ArgumentCompleter -Native -CommandName campus -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Words that need a further word, and what that may be. What is offered is a word, a tab, what it stands for.
    $verbs = ${table(groups.map(({ path, verbs }) => [path, verbs.map(({ name, about }) => `${name}\t${about}`)]))}

    # Flags of every command, then those of one.
    $shared = ${list(shared.flatMap(flagLines), 1)}
    $flags = ${table([...groups, ...model.commands].map(({ path, flags }) => [path, own(flags)]))}

    # Flags whose value may be the next word.
    $valued = ${list(valuedFlags(model), 1)}

    # What may follow a flag, or stand as the n-th argument (+: any): where it comes from, then what it is.
    $offers = ${table(offers(model))}

${ENGINE}}
`
}

function flagLines(flag: Flag): string[] {
  return namesOf(flag).map((name) => `${name}\t${flag.about}`)
}

/** By command and flag or place of an argument; `*` is every command. */
function offers({ commands, shared }: Model): [string, string[]][] {
  const ofFlags = (path: string, flags: readonly Flag[]): [string, Offer][] =>
    flags.flatMap((flag) => namesOf(flag).map((name): [string, Offer] => [`${path} ${name}`, flag.offer]))
  const all = [
    ...ofFlags('*', shared),
    ...commands.flatMap(({ path, flags, args }) => [
      ...ofFlags(
        path,
        flags.filter((flag) => !shared.includes(flag)),
      ),
      ...args.map(({ variadic, offer }, index): [string, Offer] => [
        `${path} ${variadic ? '+' : index + 1}`,
        offer,
      ]),
    ]),
  ]
  return all
    .map(([place, offer]): [string, string[]] => [place, offerWords(offer)])
    .filter(([, words]) => words.length > 0)
}

function offerWords(offer: Offer): string[] {
  switch (offer.from) {
    case 'nothing':
      return []
    case 'files':
      return ['files']
    case 'cache':
      return ['cache', offer.kind]
    case 'words':
    case 'fields':
      return [offer.from, ...offer.words]
  }
}

function table(rows: readonly (readonly [string, readonly string[]])[]): string {
  const lines = rows.map(([key, texts]) => `        ${quoted(key)} = ${list(texts, 2)}`)
  return ['@{', ...lines, '    }'].join('\n')
}

/** Short words share a line; those with what they stand for have one each. */
function list(texts: readonly string[], depth: number): string {
  const words = texts.map((text) => quoted(plain(text)))
  if (!texts.some((text) => text.includes('\t'))) return `@(${words.join(', ')})`
  const indent = '    '.repeat(depth)
  return `@(\n${words.map((word) => `${indent}    ${word}`).join(',\n')}\n${indent})`
}

const HEADER = `# Completion of campus for PowerShell, made by \`campus completion powershell\`.
`

const ENGINE = `    # The words before the one at the cursor: the command, how many arguments it has, and the portal that was named.
    $path = ''
    $flag = ''
    $portal = ''
    $ended = $false
    $count = 1
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.Extent.Text
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $word = $element.Value }
        if ($flag -cne '') {
            if ($flag -ceq '--portal') { $portal = $word }
            $flag = ''
        } elseif ($ended -or $word -cnotlike '-?*') {
            if ($verbs.ContainsKey($path)) {
                $path = "$path $word".Trim()
                if (-not $flags.ContainsKey($path)) { return '' }
            } else {
                $count++
            }
        } elseif ($word -ceq '--') {
            $ended = $true
        } elseif ($word -clike '--portal=*') {
            $portal = $word.Substring(9)
        } elseif ($valued -ccontains $word) {
            $flag = $word
        }
    }

    $current = $wordToComplete.TrimStart([char[]](34, 39))
    $start = ''
    $places = @()
    $candidates = @()
    if ($flag -cne '') {
        $places = @("$path $flag", "* $flag")
    } elseif (-not $ended -and $current -clike '--*=*') {
        $name = $current.Substring(0, $current.IndexOf('='))
        $start = "$name="
        $places = @("$path $name", "* $name")
    } elseif (-not $ended -and $current -clike '-*') {
        $candidates = $flags[$path] + $shared
    } elseif ($verbs.ContainsKey($path)) {
        $candidates = $verbs[$path]
    } else {
        $places = @("$path $count", "$path +")
        if (-not ($places | Where-Object { $offers.ContainsKey($_) })) { $candidates = $flags[$path] + $shared }
    }

    $offer = @()
    foreach ($place in $places) {
        if ($offers.ContainsKey($place)) {
            $offer = $offers[$place]
            break
        }
    }
    if ($offer.Count -gt 0) {
        $candidates = @($offer | Select-Object -Skip 1)
        # Without an answer, PowerShell offers files.
        if ($offer[0] -ceq 'files') { return }
        if ($offer[0] -ceq 'fields') {
            $start = $current.Substring(0, $current.LastIndexOfAny([char[]]'=,') + 1)
            $chosen = $start.Substring($start.IndexOf('=') + 1).Split(',')
            $candidates = @($candidates | Where-Object { $chosen -cnotcontains $_ })
        }
        if ($offer[0] -ceq 'cache') {
            $kind = $offer[1]
            $before = $global:LASTEXITCODE
            if ($portal -ceq '') {
                $candidates = @(& campus complete $kind 2>$null)
            } else {
                $candidates = @(& campus complete $kind $portal 2>$null)
            }
            $global:LASTEXITCODE = $before
        }
    }

    # What goes on from the current word, quoted where it is more than a word. A comma would make a list of it.
    $found = @(foreach ($candidate in $candidates) {
        $value, $about = $candidate -split "\`t", 2
        $text = "$start$value"
        if ($value -ceq '' -or -not $text.StartsWith($current, [StringComparison]::Ordinal)) { continue }
        if (-not $about) { $about = $value }
        if ($text -cnotmatch '\\A[A-Za-z0-9_./=-]+\\z') {
            $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text) + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    })
    # An empty answer keeps PowerShell from offering files.
    if ($found.Count -gt 0) { $found } else { '' }
`
