import { answerOne } from './commands/doctor/child.ts'

void answerOne(process.stdin, process.stdout)
