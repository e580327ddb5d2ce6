import { page } from './page-route.tsx'

/** Pages of 宣传关. */
export const publicityPages = [
  page('/publicity/tests', () => import('#gates/publicity/tests/tests.tsx'), 'TestsScreen'),
  page('/publicity/tests/new', () => import('#gates/publicity/tests/new-test.tsx'), 'NewTestScreen'),
  page('/publicity/tests/bank', () => import('#gates/publicity/questions/bank.tsx'), 'BankScreen'),
  page(
    '/publicity/tests/bank/sheet',
    () => import('#gates/publicity/questions/question-sheet.tsx'),
    'QuestionSheetScreen',
  ),
  page(
    '/publicity/tests/bank/$questionId',
    () => import('#gates/publicity/questions/question.tsx'),
    'QuestionScreen',
  ),
  page('/publicity/tests/$testId', () => import('#gates/publicity/tests/test.tsx'), 'TestScreen'),
  page('/publicity/tests/$testId/hall', () => import('#gates/publicity/tests/hall.tsx'), 'TestHallScreen'),
  page('/publicity/pledges', () => import('#gates/publicity/pledges/pledges.tsx'), 'PledgesScreen'),
  page('/publicity/pledges/missing', () => import('#gates/publicity/pledges/missing.tsx'), 'MissingScreen'),
  page('/publicity/pledges/units', () => import('#gates/publicity/pledges/units.tsx'), 'PledgeUnitsScreen'),
  page(
    '/publicity/pledges/texts',
    () => import('#gates/publicity/pledges/pledge-texts.tsx'),
    'PledgeTextsScreen',
  ),
  page(
    '/publicity/pledges/links',
    () => import('#gates/publicity/pledges/pledge-links.tsx'),
    'PledgeLinksScreen',
  ),
  page(
    '/publicity/pledges/sheet',
    () => import('#gates/publicity/pledges/pledge-sheet.tsx'),
    'PledgeSheetScreen',
  ),
  page('/publicity/pledges/$id', () => import('#gates/publicity/pledges/pledge.tsx'), 'PledgeScreen'),
  page('/publicity/campaigns', () => import('#gates/publicity/campaigns/coverage.tsx'), 'CoverageScreen'),
  page(
    '/publicity/campaigns/people',
    () => import('#gates/publicity/campaigns/campaign-people.tsx'),
    'CampaignPeopleScreen',
  ),
  page(
    '/publicity/campaigns/people/$personId',
    () => import('#gates/publicity/campaigns/campaign-person.tsx'),
    'CampaignPersonScreen',
  ),
  page(
    '/publicity/campaigns/scheme',
    () => import('#gates/publicity/campaigns/scheme-screen.tsx'),
    'SchemeScreen',
  ),
  page(
    '/publicity/campaigns/listed',
    () => import('#gates/publicity/campaigns/class-list.tsx'),
    'ClassListScreen',
  ),
  page('/publicity/trainings', () => import('#gates/publicity/trainings/trainings.tsx'), 'TrainingsScreen'),
  page(
    '/publicity/trainings/$trainingId',
    () => import('#gates/publicity/trainings/training.tsx'),
    'TrainingScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/code',
    () => import('#gates/publicity/trainings/training-code.tsx'),
    'TrainingCodeScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/sign-in',
    () => import('#gates/publicity/trainings/sign-in.tsx'),
    'TrainingSignInScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/entry',
    () => import('#gates/publicity/trainings/training-entry.tsx'),
    'TrainingEntryScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/leaves',
    () => import('#gates/publicity/trainings/training-leaves.tsx'),
    'TrainingLeavesScreen',
  ),
  page(
    '/publicity/trainings/$trainingId/sheet',
    () => import('#gates/publicity/trainings/sign-in-sheet.tsx'),
    'SignInSheetScreen',
  ),
  page(
    '/publicity/campaigns/checklists',
    () => import('#gates/publicity/checklists/checklists.tsx'),
    'ChecklistsScreen',
  ),
  page('/publicity/media', () => import('#gates/publicity/media/placements.tsx'), 'PlacementsScreen'),
  page(
    '/publicity/media/coverage',
    () => import('#gates/publicity/media/coverage.tsx'),
    'MediaCoverageScreen',
  ),
  page('/publicity/media/issues', () => import('#gates/publicity/media/issues.tsx'), 'PrintIssuesScreen'),
  page('/publicity/media/tones', () => import('#gates/publicity/media/tones.tsx'), 'RingTonesScreen'),
  page('/publicity/media/sheet', () => import('#gates/publicity/media/media-sheet.tsx'), 'MediaSheetScreen'),
  page('/publicity/media/channels', () => import('#gates/publicity/channels/channels.tsx'), 'ChannelsScreen'),
  page(
    '/publicity/media/channels/$unitId',
    () => import('#gates/publicity/channels/channel-unit.tsx'),
    'ChannelUnitScreen',
  ),
  page(
    '/publicity/media/$placementId',
    () => import('#gates/publicity/media/placement.tsx'),
    'PlacementScreen',
  ),
  page('/publicity/talks', () => import('#gates/publicity/talks/talks.tsx'), 'TalksScreen'),
  page('/publicity/talks/list', () => import('#gates/publicity/talks/talk-list.tsx'), 'TalkListScreen'),
  page('/publicity/talks/batches', () => import('#gates/publicity/talks/batch-list.tsx'), 'BatchListScreen'),
  page('/publicity/talks/new', () => import('#gates/publicity/talks/new-batch.tsx'), 'NewBatchScreen'),
  page('/publicity/talks/sheet', () => import('#gates/publicity/talks/talk-sheet.tsx'), 'TalkSheetScreen'),
  page('/publicity/talks/$talkId', () => import('#gates/publicity/talks/talk.tsx'), 'TalkScreen'),
]
